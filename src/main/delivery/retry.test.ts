import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '#main/providers/types.ts'
import { type Circumstances, noTries, retryTable, type Step, sameIdWithinMs, stepAfter, triesAfter } from './retry.ts'

type End = Pick<Verdict, 'outcome' | 'askAgain'>
const calm: Circumstances = {
  tries: noTries,
  deduplicates: false,
  sinceFirstByteMs: 0,
  retryAfterMs: null,
  fraction: 0.5,
}
const unknown: End = { outcome: 'unknown', askAgain: null }
const slowDown: End = { outcome: 'refused', askAgain: 'after-waiting' }
const unsent: End = { outcome: 'not-sent', askAgain: 'when-reachable' }

const end = fc.constantFrom<End>(
  { outcome: 'accepted', askAgain: null },
  { outcome: 'refused', askAgain: null },
  { outcome: 'refused', askAgain: 'with-new-token' },
  { outcome: 'refused', askAgain: 'with-new-time' },
  { outcome: 'not-sent', askAgain: null },
  slowDown,
  unsent,
  unknown,
)
interface Round {
  end: End
  /** How long the attempt took. */
  tookMs: number
  retryAfterMs: number | null
  fraction: number
}
const round: fc.Arbitrary<Round> = fc.record({
  end,
  tookMs: fc.nat({ max: 60_000 }),
  retryAfterMs: fc.option(fc.nat({ max: 900_000 })),
  fraction: fc.double({ min: 0, max: 0.999, noNaN: true }),
})

/** Plays attempts of one request until it settles; every step with what came before it. */
function play(rounds: readonly Round[], deduplicates: boolean) {
  const seen: { step: Step; end: End; mayHaveArrived: boolean; startedMs: number; round: Round }[] = []
  let tries = noTries
  let atMs = 0
  for (const one of rounds) {
    const startedMs = atMs
    atMs += one.tookMs
    const { retryAfterMs, fraction } = one
    const step = stepAfter(one.end, { tries, deduplicates, sinceFirstByteMs: atMs, retryAfterMs, fraction })
    tries = triesAfter(tries, one.end, step)
    seen.push({ step, end: one.end, mayHaveArrived: tries.mayHaveArrived, startedMs, round: one })
    if (step.next === 'settle') break
    atMs += step.waitMs
  }
  return seen
}

describe('whatever happens to a request,', () => {
  const anything = fc.array(round, { minLength: 1, maxLength: 30 })

  // Would catch: a second message to everybody, since nobody can tell whether the first one arrived.
  test('what may have arrived is only repeated where the provider knows it by its id, twice, within five minutes', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (rounds, deduplicates) => {
        const seen = play(rounds, deduplicates)
        const first = seen.findIndex(({ mayHaveArrived }) => mayHaveArrived)
        if (first < 0) return
        const after = seen.slice(first + 1)
        if (!deduplicates) expect(after).toEqual([])
        expect(after.length).toBeLessThanOrEqual(2)
        for (const { startedMs } of after) expect(startedMs).toBeLessThanOrEqual(sameIdWithinMs)
        for (const { step } of seen.slice(first)) expect(step.next).not.toBe('plan-again')
      }),
    )
  })

  test('attempts have an end, and each wait is at least what the answer asked for', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (rounds, deduplicates) => {
        const seen = play(rounds, deduplicates)
        const most = Object.values(retryTable).reduce((sum, rule) => sum + rule.most, 1)
        expect(seen.length).toBeLessThanOrEqual(most)
        for (const { step, round: one } of seen)
          if (step.next !== 'settle') expect(step.waitMs).toBeGreaterThanOrEqual(one.retryAfterMs ?? 0)
      }),
    )
  })

  test('what was accepted, or refused for good, is over', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (rounds, deduplicates) => {
        for (const {
          step,
          end: { outcome, askAgain },
        } of play(rounds, deduplicates))
          if (outcome === 'accepted' || (outcome === 'refused' && askAgain === null)) expect(step.next).toBe('settle')
      }),
    )
  })
})

describe('the waits', () => {
  const waits = (verdict: End, fraction: number) => {
    let tries = noTries
    const all: number[] = []
    for (;;) {
      const step = stepAfter(verdict, { ...calm, tries, fraction, deduplicates: true })
      if (step.next === 'settle') return all
      all.push(step.waitMs)
      tries = triesAfter(tries, verdict, step)
    }
  }

  test('are anything up to a bound that doubles (full jitter)', () => {
    expect(waits(unsent, 0)).toEqual([0, 0, 0, 0])
    expect(waits(unsent, 0.5)).toEqual([250, 500, 1_000, 2_000])
    expect(waits(slowDown, 0.5)).toEqual([500, 1_000, 2_000, 4_000, 8_000])
    expect(waits(unknown, 0.5)).toEqual([500, 1_000])
  })

  // Would catch: a run that stands still for hours without a word, because a server asked for it.
  test('of more than ten minutes stop the run instead', () => {
    expect(stepAfter(slowDown, { ...calm, retryAfterMs: 600_000 })).toMatchObject({ waitMs: 600_000 })
    expect(stepAfter(slowDown, { ...calm, retryAfterMs: 600_001 })).toEqual({ next: 'settle' })
  })
})

// Would catch: a re-ask after the provider may have forgotten the id.
test('nothing is asked again after five minutes', () => {
  const at = (sinceFirstByteMs: number) =>
    stepAfter(unknown, { ...calm, deduplicates: true, fraction: 0, sinceFirstByteMs })
  expect(at(sameIdWithinMs)).toMatchObject({ next: 'ask-again', kind: 'same-id' })
  expect(at(sameIdWithinMs + 1)).toEqual({ next: 'settle' })
})
