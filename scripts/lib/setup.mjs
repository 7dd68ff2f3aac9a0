import { existsSync, rmSync } from 'node:fs'
import { message } from '../messages.mjs'
import { readJson, writeText } from './files.mjs'
import { installKey, isInstalled, isLocked } from './installed.mjs'
import { npmInstall } from './npm.mjs'
import { root as projectRoot, stateFile } from './paths.mjs'
import { Failure, say } from './program.mjs'
import { findNode, packagedNode } from './project-node.mjs'

/**
 * Makes node_modules right, doing nothing when it is.
 * @param {AbortSignal} ending
 * @param {string} [root]
 * @returns {Promise<string>} the Node to run the project on
 */
export async function setup(ending, root = projectRoot) {
  const stamp = stateFile('setup', root)
  const own = packagedNode(root)
  const key = installKey(root)
  const made = readJson(stamp)
  if (made?.key === key && made.node === 'own' && existsSync(own)) return own
  if (!isLocked(root)) throw new Failure(message('lockDisagrees'))
  const node = (isInstalled(root) && findNode(root)) || (await install(ending, root))
  writeText(stamp, JSON.stringify({ key, node: node === own ? 'own' : 'running' }))
  return node
}

/** @param {AbortSignal} ending @param {string} root */
async function install(ending, root) {
  say(message('installing'))
  rmSync(stateFile('setup', root), { force: true })
  const { code, output } = await npmInstall(root, ending)
  const node = findNode(root)
  if (isInstalled(root) && node) return node
  const words = output.split('\n').filter((line) => !/^(npm error)?\s+at /.test(line))
  if (output) say(words.slice(-20).join('\n'))
  throw new Failure(isInstalled(root) ? message('nodeMissing') : message('installFailed', { code }))
}
