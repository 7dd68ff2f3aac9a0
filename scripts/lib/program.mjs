import { watchForEnd } from './ending.mjs'
import { exitCodeOf } from './exit-code.mjs'

/** What a person can understand and mend: shown as its one line, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} line
   * @param {number} [code]
   */
  constructor(line, code = 1) {
    super(line)
    this.code = code
  }
}

/** For people, on stderr: stdout belongs to what is started. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a script of this folder to its exit code. A signal, or npm’s death, aborts the given signal.
 * @param {(ending: AbortSignal) => Promise<number>} main
 */
export async function program(main) {
  // A reader that went away must not stop the orderly end that follows.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const ending = watchForEnd()
  try {
    process.exit(await main(ending))
  } catch (error) {
    if (ending.aborted) process.exit(exitCodeOf(ending.reason))
    const expected = error instanceof Failure || (error instanceof Error && 'syscall' in error)
    say(expected ? error.message : String(error instanceof Error ? error.stack : error))
    process.exit(error instanceof Failure ? error.code : 1)
  }
}
