import { afterEach, expect, test } from 'vitest'
import { type Bench, call, startBench, taskIdOf } from '#test/helpers/practice.ts'
import { decodeTask, encodeTask, type PracticeLedger, type PracticeTask } from './ledger.ts'

let bench: Bench
afterEach(() => bench.practice.close())

function linesLedger(lines: string[]): PracticeLedger {
  return {
    load: () => lines.map(decodeTask).filter((entry) => entry !== null),
    append: (task: PracticeTask) => void lines.push(encodeTask(task)),
  }
}
const notify = (alias: string, id?: string) =>
  call(bench.practice, '/push/notify', {
    body: { audience: { alias: [alias] }, message: { body: '你好' }, ...(id && { setting: { request_id: id } }) },
  })

// Would catch: statistics of yesterday's practice deliveries that vanish with a restart, and ids given out twice.
test('tasks and request ids survive a restart', async () => {
  const lines: string[] = []
  bench = await startBench({ ledger: linesLedger(lines) })
  const first = await notify('u10001', 'r-1')
  await bench.practice.close()

  bench = await startBench({ ledger: linesLedger(lines) })
  const detail = await call(bench.practice, '/push/task/detail', { body: `{"list":[${taskIdOf(first)}]}` })
  expect(detail.data).toMatchObject([{ task_id: taskIdOf(first) }])
  expect(taskIdOf(await notify('u10001', 'r-1'))).toBe(taskIdOf(first))
  expect(taskIdOf(await notify('u10001'))).not.toBe(taskIdOf(first))
})

// Would catch: names of a customer's people that stay in a file of the practice server.
test('nobody that was addressed is written down', async () => {
  const lines: string[] = []
  bench = await startBench({ ledger: linesLedger(lines) })
  await notify('u10001')
  expect(lines.join()).not.toMatch(/u10001|你好/)
})

// Would catch: a line torn by a crash that keeps the practice server from starting.
test('a line that is torn or foreign is no entry', async () => {
  const lines: string[] = []
  bench = await startBench({ ledger: linesLedger(lines) })
  await notify('u10001')
  const line = lines[0] ?? ''
  expect(bench.practice.maxim.ledger()[0]).toMatchObject(decodeTask(line) ?? {})
  const foreign = [
    '',
    'null',
    '[]',
    '{}',
    line.slice(0, -5),
    line.replace('"maxim"', '"other"'),
    line.replace(/"taskId":"\d+"/, '"taskId":"x"'),
    line.replace('"devices":', '"device":'),
  ]
  expect(foreign.map(decodeTask)).toEqual(foreign.map(() => null))
})

// Would catch: a push that is acknowledged although it could not be recorded.
test('nothing is pushed when the ledger fails', async () => {
  const ledger: PracticeLedger = {
    load: () => [],
    append() {
      throw new Error('disk full')
    },
  }
  bench = await startBench({ ledger })
  expect(await notify('u10001')).toMatchObject({ status: 500, text: 'disk full' })
  expect(bench.practice.maxim.ledger()).toEqual([])
})
