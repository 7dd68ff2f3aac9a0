import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const wanted = 24

/** @param {string} version such as v24.9.0 */
const isNewEnough = (version) => Number(/^v(\d+)\./.exec(version)?.[1]) >= wanted

/** Where the npm package `node` puts its binary. @param {string} root */
export const packagedNode = (root) =>
  join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * The Node that the project runs on: its own, or the running one where its own cannot run (Alpine has no glibc).
 * @param {string} root
 */
export function findNode(root) {
  const own = packagedNode(root)
  const { stdout } = spawnSync(own, ['--version'], { encoding: 'utf8', windowsHide: true })
  if (stdout && isNewEnough(stdout)) return own
  return isNewEnough(process.version) ? process.execPath : null
}
