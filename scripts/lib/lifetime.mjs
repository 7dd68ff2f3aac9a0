/**
 * Every process that is started from here has its own process group and hangs on an IPC channel: the end of the
 * channel is what tells it to end, whether this process closes it or is killed. A terminal’s Ctrl+C so reaches only
 * this process, and the child is told once. Signals sent to the child instead would be lost with SIGKILL.
 */
import { spawn } from 'node:child_process'
import { message } from '../messages.mjs'
import { exitCodeOf } from './exit-code.mjs'
import { killGroup } from './process-group.mjs'
import { Failure, say } from './program.mjs'

/** Milliseconds that a child has to end by itself: a second, less the time to notice that npm is gone. */
const grace = 750

/**
 * @typedef {object} Launch
 * @property {string} command
 * @property {string[]} args
 * @property {AbortSignal} ending
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'inherit' | 'pipe'} [output]
 * @property {number} [limit] milliseconds after which it is ended
 */
/** @typedef {{ code: number, signal: NodeJS.Signals | null, forced: boolean, late: boolean }} Exit */

/**
 * Starts a child that ends when `ending` aborts: its channel is closed, and what is left of it after the grace is killed.
 * @param {Launch} launch
 */
export function launch({ command, args, ending, cwd, env, output = 'inherit', limit }) {
  if (ending.aborted) throw new Failure(String(ending.reason))
  const child = spawn(command, args, {
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, output, 'ipc'],
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
  })
  const exit = { forced: false, late: false }
  /** @type {NodeJS.Timeout | undefined} */
  let killing
  const close = () => {
    if (child.connected) child.disconnect()
    killing ??= setTimeout(() => {
      exit.forced = true
      killGroup(child.pid)
    }, grace)
  }
  const expire = () => {
    exit.late = true
    close()
  }
  const expiry = limit === undefined ? undefined : setTimeout(expire, limit)
  ending.addEventListener('abort', close, { once: true })
  /** @type {Promise<Exit>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      if (child.pid !== undefined) return
      say(error.message)
      resolve({ ...exit, code: 127, signal: null })
    })
    child.once('exit', (code, signal) => resolve({ ...exit, code: code ?? exitCodeOf(signal ?? ''), signal }))
  })
  const tidy = () => {
    clearTimeout(expiry)
    clearTimeout(killing)
    ending.removeEventListener('abort', close)
    if (killing) killGroup(child.pid)
  }
  return { child, exit: ended.finally(tidy) }
}

/**
 * Runs a host to its exit code. Ctrl+C is how a person ends it, so that is a success.
 * @param {Launch} host
 */
export async function runHost(host) {
  const exit = await launch(host).exit
  return hostCode(exit, host.ending)
}

/** @param {Exit} exit @param {AbortSignal} ending */
export function hostCode(exit, ending) {
  if (!ending.aborted) return exit.code
  if (exit.forced) say(message('hostKilled'))
  return ending.reason === 'SIGINT' ? (exit.forced ? 1 : 0) : exitCodeOf(ending.reason)
}
