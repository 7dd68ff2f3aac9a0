import { join } from 'node:path'
import { message } from '../messages.mjs'
import { findElectron, hasDisplay } from './electron.mjs'
import { root } from './paths.mjs'
import { Failure, say } from './program.mjs'

/** @typedef {{ kind: 'web' | 'electron', command: string, args: string[], env: NodeJS.ProcessEnv }} Host */

/** @param {string} node @param {string[]} flags @returns {Host} */
export const webHost = (node, flags) => ({
  kind: 'web',
  command: node,
  args: [join(root, 'out/main/web.js'), ...flags],
  env: process.env,
})

/** @param {string} binary @param {string[]} flags @returns {Host} */
function electronHost(binary, flags) {
  // Chromium refuses to run as root with its sandbox.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  // An editor’s terminal may set it; Electron would then be a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const args = [...(asRoot ? ['--no-sandbox'] : []), join(root, 'out/main/index.js'), ...flags]
  return { kind: 'electron', command: binary, args, env }
}

/**
 * @param {import('./flags.mjs').Flags} flags
 * @param {string} node
 * @param {AbortSignal} ending
 * @returns {Promise<Host>}
 */
export async function chooseHost({ host, passed }, node, ending) {
  const insists = host === 'electron'
  if (host === 'web' || (!insists && !hasDisplay(process.env))) return webHost(node, passed)
  if (!hasDisplay(process.env)) throw new Failure(message('electronNoDisplay'))
  const found = await findElectron({ node, again: insists, ending })
  if ('binary' in found) return electronHost(found.binary, passed)
  const problem = message('electronFailed', { reason: found.reason })
  if (insists) throw new Failure(problem)
  say(message('webInstead', { problem }))
  return webHost(node, passed)
}

/**
 * Whether Electron could not even begin: no program or a library missing (127), or its sandbox not set up (a trap).
 * @param {import('./lifetime.mjs').Exit} exit
 * @param {number} lived milliseconds
 */
export const neverRan = (exit, lived) => lived < 5000 && (exit.code === 127 || exit.signal === 'SIGTRAP')
