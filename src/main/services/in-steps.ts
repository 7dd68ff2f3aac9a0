import { setImmediate as nextTurn } from 'node:timers/promises'

/** Runs long work step by step; between two, everything else that waits gets its turn. */
export async function inSteps<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await nextTurn()
  }
}
