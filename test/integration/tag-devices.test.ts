import { expect, test } from 'vitest'
import { readForm } from '#main/providers/baidu/form.ts'
import type { PracticeFault } from '#shared/contract/system.ts'
import { countOf, type Devices, devicesIn, inGroups, noneAsked, restOf } from '#shared/domain/tag-devices.ts'
import { openApp } from '#test/helpers/app.ts'
import { addBaidu, android, strange } from '#test/helpers/baidu.ts'

const ids = [...android(34), strange]
const going = { aborted: false }

/** A tag to which devices are added through the console, group by group. */
async function bench() {
  const console = await openApp()
  const { connection, baidu } = await addBaidu(console)
  const { client } = console
  let devices: Devices = noneAsked(ids)
  const call = (channel_ids: readonly string[]) =>
    client.operations.call({
      connectionId: connection.id,
      operation: 'tag.add_devices',
      input: { tag: 'vip', channel_ids: [...channel_ids] },
    })
  const run = async (asked: readonly string[], onGroup: (number: number) => void = () => {}, signal = going) => {
    let number = 0
    await inGroups({
      ids: asked,
      signal,
      ask: async (group) => {
        onGroup(++number)
        return devicesIn(await call(group), group)
      },
      onAnswered: (said) => {
        devices = new Map([...devices, ...said])
      },
    })
  }
  const askedOnTheWire = () =>
    baidu.ledger().flatMap(({ body }) => JSON.parse(readForm(body.toString()).get('channel_ids') ?? '[]') as string[])
  return { client, connection, baidu, run, askedOnTheWire, devices: () => devices }
}

/** Which devices went over the wire again although they had been done. */
async function repeatsAfter(fault: PracticeFault, rest: typeof restOf, withUnknown: boolean): Promise<string[]> {
  const { baidu, run, askedOnTheWire, devices } = await bench()
  await run(ids, (number) => {
    baidu.fault = number === 3 ? fault : 'none'
  })
  baidu.fault = 'none'
  const before = devices()
  const sent = askedOnTheWire().length
  await run(rest(before, { withUnknown }))
  const again = new Set(askedOnTheWire().slice(sent))
  return [...before].flatMap(([id, result]) => (result === 'done' && again.has(id) ? [id] : []))
}

// Would catch: a report that takes the devices of a lost answer for done or for not done.
test.each([
  ['reset-after', { done: 20, unknown: 10, refused: 0, 'not-asked': 5 }],
  ['refuse', { done: 20, unknown: 0, refused: 10, 'not-asked': 5 }],
  ['garbage', { done: 20, unknown: 10, refused: 0, 'not-asked': 5 }],
] as const)('%s at the third group: what was done, what not, what nobody knows', async (fault, expected) => {
  const { baidu, run, devices, client, connection } = await bench()
  await run(ids, (number) => {
    if (number === 3) baidu.fault = fault
  })
  const counts = Object.fromEntries(
    (['done', 'unknown', 'refused', 'not-asked'] as const).map((name) => [name, countOf(devices(), name)]),
  )
  expect(counts).toEqual(expected)
  // each group was written down before it left
  expect((await client.operations.changes({ connectionId: connection.id, limit: 50 })).items).toHaveLength(3)
  baidu.fault = 'none'
  await run(restOf(devices(), { withUnknown: false }))
  expect(countOf(devices(), 'done', 'failed')).toBe(35 - expected.unknown)
  await run(restOf(devices(), { withUnknown: true }))
  expect([countOf(devices(), 'done'), countOf(devices(), 'failed')]).toEqual([34, 1])
  expect(restOf(devices(), { withUnknown: true })).toEqual([])
})

// Would catch: a "continue" that begins from the start, or takes the unknown along unasked.
test('going on repeats none that was done, and of the unknown only when it is told', async () => {
  expect(await repeatsAfter('reset-after', restOf, true)).toEqual([])
  const { baidu, run, devices } = await bench()
  baidu.fault = 'reset-after'
  await run(ids)
  expect(restOf(devices(), { withUnknown: false })).toEqual(ids.slice(10))
  expect(restOf(devices(), { withUnknown: true })).toEqual(ids)
})

test('Control: a rest that holds all of them is caught', async () => {
  const fromTheStart: typeof restOf = (devices) => [...devices.keys()]
  expect(await repeatsAfter('reset-after', fromTheStart, true)).toHaveLength(20)
})

test('once it is stopped no other group leaves', async () => {
  const { run, devices, askedOnTheWire } = await bench()
  const signal = { aborted: false }
  await run(
    ids,
    (number) => {
      signal.aborted = number === 2
    },
    signal,
  )
  expect(askedOnTheWire()).toEqual(ids.slice(0, 20))
  expect(countOf(devices(), 'not-asked')).toBe(15)
})
