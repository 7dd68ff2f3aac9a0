import type { Clock } from '#main/app/ports.ts'
import { Refusal } from './refusal.ts'

/** A typing error or two cost nothing. */
const freeTries = 2
const longestWaitMs = 60_000

/** How long the next try has to wait after so many wrong ones in a row, in milliseconds: 1 s, 2 s, 4 s up to a minute. */
export const waitAfter = (wrong: number): number =>
  wrong <= freeTries ? 0 : Math.min(longestWaitMs, 1_000 * 2 ** (wrong - freeTries - 1))

/**
 * Lets passphrases be tried one after another. One that comes too early is refused with TRY_LATER and not looked at, so
 * many at once are no faster. A restart forgets the count: who can restart the console has its files as well.
 */
export function createPassphraseTries({ monotonic }: Pick<Clock, 'monotonic'>) {
  let wrong = 0
  let notBefore = Number.NEGATIVE_INFINITY
  let turn: Promise<unknown> = Promise.resolve()

  const attempt = async <T>(work: () => Promise<T>, isWrong: (result: T) => boolean): Promise<T> => {
    const left = notBefore - monotonic()
    if (left > 0) throw new Refusal('TRY_LATER', { seconds: Math.ceil(left / 1_000) })
    const result = await work()
    wrong = isWrong(result) ? wrong + 1 : 0
    if (wrong > 0) notBefore = monotonic() + waitAfter(wrong)
    return result
  }

  return <T>(work: () => Promise<T>, isWrong: (result: T) => boolean): Promise<T> => {
    const done = turn.then(() => attempt(work, isWrong))
    turn = done.catch(() => {})
    return done
  }
}
