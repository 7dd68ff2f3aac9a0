import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { launch } from './lifetime.mjs'
import { killGroup } from './process-group.mjs'
import { Failure } from './program.mjs'

const leash = fileURLToPath(new URL('leash.mjs', import.meta.url))
const kept = 200_000

/** @typedef {{ code: number, output: string, late: boolean }} Result */

/** A command that ends with its channel, though it knows nothing of it. @param {string} command @param {string[]} args */
export const leashed = (command, args) => ({ command: process.execPath, args: [leash, command, ...args] })

/**
 * Runs a tool on a leash. With `output: 'pipe'` its words are kept, the last 200,000 characters of them; with `live` they
 * are printed as they come, too.
 * @param {import('./lifetime.mjs').Launch & { live?: boolean }} tool
 * @returns {Promise<Result>} rejects when the end was asked for meanwhile
 */
export async function runTool({ command, args, live = false, ...rest }) {
  const { child, exit } = launch({ ...rest, ...leashed(command, args) })
  let output = ''
  // The child’s own `close` is not emitted once its channel was closed from here.
  const closed = [child.stdout, child.stderr].map((stream) => {
    stream?.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-kept)
      if (live) process.stdout.write(text)
    })
    return stream && once(stream, 'close')
  })
  const { code, late } = await exit
  // What a tool leaves behind would keep its pipes open.
  killGroup(child.pid)
  await Promise.all(closed)
  if (rest.ending.aborted) throw new Failure(String(rest.ending.reason))
  return { code, output: output.trim(), late }
}
