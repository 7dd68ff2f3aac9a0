import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hurriedClock, testClock } from '#test/helpers/clock.ts'
import { type AskAgain, askAgainWithin, type Tried } from './query-retry.ts'

const never = new AbortController().signal
/** A source of chance that always says the same fraction of 2^32. */
const chance = (fraction: number) => ({ fraction: () => fraction })

/** Asks with these ends one after the other, the last one for ever; gives the waits and how often it was asked. */
async function ask(ends: readonly (AskAgain | null)[], { fraction = 1, retryAfterMs = null as number | null } = {}) {
  const clock = hurriedClock(testClock())
  let asked = 0
  const limits = { clock, random: chance(fraction), signal: never, limitMs: 60_000 }
  const value = await askAgainWithin(limits, async (): Promise<Tried<number>> => {
    const again = ends[Math.min(asked, ends.length - 1)] ?? null
    asked += 1
    return { value: asked, again, retryAfterMs }
  })
  return { value, asked, waited: clock.waited }
}

describe('a query', () => {
  test('that was answered is asked once', async () => {
    expect(await ask([null])).toEqual({ value: 1, asked: 1, waited: [] })
  })

  test('is asked again until it is answered, with longer and longer waits', async () => {
    expect(await ask(['soon', 'soon', null])).toEqual({ value: 3, asked: 3, waited: [500, 1_000] })
  })

  // Would catch: a server in trouble that is asked for ever.
  test.each<[AskAgain, number]>([
    ['soon', 4],
    ['waiting', 6],
    ['with-new-token', 2],
  ])('that is never answered (%s) is asked %i times', async (again, times) => {
    expect((await ask([again])).asked).toBe(times)
  })

  // Would catch: a provider asked for patience that is asked again before it is over.
  test('waits at least as long as it was asked to, jitter or not', async () => {
    const { waited } = await ask(['waiting', null], { fraction: 0, retryAfterMs: 7_000 })
    expect(waited).toEqual([7_000])
  })

  // Would catch: everybody who was refused at once asking again at once.
  test('waits anything between nothing and the bound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (fraction) => {
        const { waited } = await ask(['soon', 'soon', 'soon', null], { fraction })
        const bounds = [500, 1_000, 2_000].slice(0, waited.length)
        expect(waited.every((wait, index) => wait >= 0 && wait <= (bounds[index] ?? 0))).toBe(true)
      }),
      { numRuns: 50 },
    )
    const some = await ask(['soon', null], { fraction: 0.5 })
    expect(some.waited).toEqual([250])
  })

  test('is not asked again after its limit, nor after it was given up', async () => {
    expect((await ask(['waiting'], { retryAfterMs: 60_000 })).asked).toBe(1)
    expect((await ask(['waiting', null], { retryAfterMs: 59_000 })).asked).toBe(2)
    const clock = testClock()
    const abort = new AbortController()
    let asked = 0
    const limits = { clock, random: chance(1), signal: abort.signal, limitMs: 60_000 }
    const answer = askAgainWithin(limits, async (): Promise<Tried<string>> => {
      asked += 1
      if (asked === 1) queueMicrotask(() => abort.abort())
      return { value: 'x', again: 'soon', retryAfterMs: null }
    })
    expect(await answer).toBe('x')
    expect([asked, clock.pending()]).toEqual([1, 0])
  })
})
