import { getEventListeners, once } from 'node:events'
import { expect, test } from 'vitest'
import { withinLimit } from './time-limit.ts'

const aborted = async (signal: AbortSignal): Promise<unknown> => {
  if (!signal.aborted) await once(signal, 'abort')
  return signal.reason
}

test('the work hears of a stop, before it began too, and of the limit', async () => {
  const stop = new AbortController()
  const stopped = withinLimit(stop.signal, 60_000, aborted)
  stop.abort('quit')
  expect(await stopped).toBe('quit')
  expect(await withinLimit(stop.signal, 60_000, aborted)).toBe('quit')
  expect(await withinLimit(new AbortController().signal, 1, aborted)).toMatchObject({ name: 'TimeoutError' })
})

// Would catch: memory that grows with every call of a console that runs for weeks.
test('nothing stays behind in the signal that lives on', async () => {
  const { signal } = new AbortController()
  const listeners = () => getEventListeners(signal, 'abort').length
  const during = await withinLimit(signal, 60_000, async () => listeners())
  await withinLimit(signal, 60_000, () => Promise.reject(new Error('failed'))).catch(() => {})
  expect([during, listeners()]).toEqual([1, 0])
})
