import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { endOfProcess } from './ending.ts'

function processAt(isTerminal: boolean) {
  const signals = new EventEmitter()
  let time = 0
  const ending = endOfProcess(signals as unknown as NodeJS.Process, isTerminal, () => time)
  const pass = (milliseconds: number) => {
    time += milliseconds
  }
  const ended = vi.fn()
  void ending.code.then(ended)
  return { ending, ended, pass, send: (signal: NodeJS.Signals) => signals.emit(signal) }
}

// Would catch: a Ctrl+C that ends a countdown without a word, and one that can never end it.
test('at a terminal the first Ctrl+C tells what is under way, the second ends', async () => {
  const { ending, ended, send } = processAt(true)
  const tell = vi.fn(async () => true)
  ending.askFirst(tell)
  send('SIGINT')
  await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce())
  await Promise.resolve()
  expect(ended).not.toHaveBeenCalled()
  send('SIGINT')
  await vi.waitFor(() => expect(ended).toHaveBeenCalledWith(0))
  expect(tell).toHaveBeenCalledOnce()
})

// Would catch: one Ctrl+C that, long after another, ends a countdown that nobody was told of.
test('much later a Ctrl+C is a first one again', async () => {
  const { ending, ended, pass, send } = processAt(true)
  const tell = vi.fn(async () => true)
  ending.askFirst(tell)
  send('SIGINT')
  pass(60_000)
  send('SIGINT')
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(2))
  await Promise.resolve()
  expect(ended).not.toHaveBeenCalled()
})

const cases: [string, boolean, NodeJS.Signals, () => Promise<boolean>][] = [
  ['nothing is under way', true, 'SIGINT', async () => false],
  ['it can’t be found out', true, 'SIGINT', () => Promise.reject(new Error('disk gone'))],
  ['nobody is at a terminal', false, 'SIGINT', async () => true],
  ['the system asks', true, 'SIGTERM', async () => true],
]

test.each(cases)('it ends at once where %s', async (_case, isTerminal, signal, tell) => {
  const { ending, ended, send } = processAt(isTerminal)
  ending.askFirst(tell)
  send(signal)
  await vi.waitFor(() => expect(ended).toHaveBeenCalledWith(0))
})

test('a Ctrl+C before all has started ends at once', async () => {
  const { ended, send } = processAt(true)
  send('SIGINT')
  await vi.waitFor(() => expect(ended).toHaveBeenCalledWith(0))
})
