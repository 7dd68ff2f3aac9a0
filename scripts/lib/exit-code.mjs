import { constants } from 'node:os'

/** A shell’s number for a death by signal; a launcher that lost its npm counts as hung up. @param {string} signal */
export function exitCodeOf(signal) {
  const numbers = /** @type {Record<string, number>} */ (constants.signals)
  return 128 + (numbers[signal] ?? constants.signals.SIGHUP)
}
