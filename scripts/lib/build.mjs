import { createHash } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { message } from '../messages.mjs'
import { readText, writeText } from './files.mjs'
import { packageFile, root } from './paths.mjs'
import { Failure, say } from './program.mjs'
import { runTool } from './tool.mjs'

const stamp = join(root, 'out', '.built')
const ofTheRoot = /^(package(-lock)?|tsconfig.*)\.json$|^electron\.vite\.config\.ts$/

/** Sizes and times of all that the build reads. */
function fingerprint() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const files = [
    ...sources.filter((path) => !/\.test\.tsx?$/.test(path)).map((path) => join('src', path)),
    ...readdirSync(root).filter((name) => ofTheRoot.test(name)),
    join('scripts', 'lib', 'third-party.mjs'),
  ]
  const hash = createHash('sha256')
  for (const path of files.sort()) {
    const stat = statSync(join(root, path))
    if (stat.isFile()) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

export const isBuilt = () => readText(stamp) === fingerprint()

/**
 * Builds both hosts and the renderer into `out/`.
 * @param {string} node
 * @param {AbortSignal} ending
 */
export async function build(node, ending) {
  say(message('building'))
  // Taken first: what is saved during the build makes it stale.
  const before = fingerprint()
  rmSync(stamp, { force: true })
  const args = [packageFile('electron-vite/bin/electron-vite.js'), 'build']
  const { code, output } = await runTool({ command: node, args, cwd: root, ending, output: 'pipe' })
  if (code !== 0) {
    say(output)
    throw new Failure(message('buildFailed'))
  }
  writeText(stamp, before)
}
