import { placeOf } from '#main/services/place-of.ts'
import type { Log } from './ports.ts'

/**
 * Writes down what nobody foresaw and lets the program end in order: nothing that it believes is sure any more, and the
 * next start puts the outbox right.
 */
export function endOnUnforeseen(log: Log, end: () => void): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      noteUnforeseen(log, event, error)
      end()
    })
  }
}

export const noteUnforeseen = (log: Log, where: string, error: unknown): void => log.error(where, placeOf(error))
