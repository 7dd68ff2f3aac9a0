import { runInNewContext } from 'node:vm'
import { type Attack, textOf } from './attacks.ts'

const short = 3_000
const searched = 12_000
/** A text that is so many times as long may take so many times as long; what grows with its square takes 64 times as long. */
const times = 8
const steep = 24
/** Below it a time says nothing. */
const noticeableMs = 2
const patienceMs = 10_000

/** How long an expression takes through a text, in milliseconds. */
function timeThrough({ source, flags }: { source: string; flags: string }, text: string): number {
  // anew each time, so that a state such as lastIndex is not kept
  const pattern = new RegExp(source, flags)
  const begin = performance.now()
  if (pattern.global) text.replaceAll(pattern, '')
  else pattern.test(text)
  return performance.now() - begin
}

/** Others work on the same machine: the least of a few counts. */
const least = (measure: () => number): number => Math.min(...Array.from({ length: 5 }, measure))

/** The attack through which the time grows faster than the length, null where none does. */
export function steepestOf(pattern: { source: string; flags: string }, attacks: readonly Attack[]): Attack | null {
  let last: Attack | null = null
  const search = (): Attack | null => {
    for (const attack of attacks) {
      last = attack
      // what grows with a power of two ends never at a length that is nothing else
      timeThrough(pattern, textOf(attack, 40))
      const time = (length: number) => () => timeThrough(pattern, textOf(attack, length))
      if (time(searched)() < noticeableMs || least(time(searched)) < noticeableMs) continue
      if (least(time(times * short)) > steep * least(time(short))) return attack
    }
    return null
  }
  return within(patienceMs, search, () => last)
}

/** V8 breaks off an expression, too, when its time is over. */
function within<T>(timeout: number, work: () => T, otherwise: () => T): T {
  try {
    return runInNewContext('work()', { work }, { timeout }) as T
  } catch (error) {
    // it is an error of another context
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return otherwise()
    throw error
  }
}
