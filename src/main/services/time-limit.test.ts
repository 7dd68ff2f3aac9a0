import { getEventListeners, once } from 'node:events'
import { expect, test } from 'vitest'
import { systemClock as clock } from '#main/app/node-ports.ts'
import { within } from './time-limit.ts'

const aborted = async (signal: AbortSignal): Promise<unknown> => {
  if (!signal.aborted) await once(signal, 'abort')
  return signal.reason
}

test('the work hears of a stop, before it began too, and of the limit', async () => {
  const stop = new AbortController()
  const stopped = within({ clock, milliseconds: 60_000, stop: stop.signal }, aborted)
  stop.abort('quit')
  expect(await stopped).toBe('quit')
  expect(await within({ clock, milliseconds: 60_000, stop: stop.signal }, aborted)).toBe('quit')
  expect(await within({ clock, milliseconds: 1 }, aborted)).toMatchObject({ name: 'TimeoutError' })
})

// Would catch: memory that grows with every call of a console that runs for weeks.
test('nothing stays behind in the signal that lives on', async () => {
  const { signal } = new AbortController()
  const limit = { clock, milliseconds: 60_000, stop: signal }
  const listeners = () => getEventListeners(signal, 'abort').length
  const during = await within(limit, async () => listeners())
  await within(limit, () => Promise.reject(new Error('failed'))).catch(() => {})
  expect([during, listeners()]).toEqual([1, 0])
})
