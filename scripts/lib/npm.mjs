import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalled } from './installed.mjs'
import { runTool } from './tool.mjs'

const quiet = ['--include=dev', '--loglevel=error', '--no-audit', '--no-fund']

/** The npm that runs this script, else the one on PATH. @param {NodeJS.ProcessEnv} env @returns {[string, ...string[]]} */
function npmCommand(env) {
  const cli = env.npm_execpath
  if (cli && /npm-cli\.c?js$/.test(cli)) return [process.execPath, cli]
  return process.platform === 'win32' ? [env.ComSpec ?? 'cmd.exe', '/d', '/s', '/c', 'npm.cmd'] : ['npm']
}

/** @typedef {import('./tool.mjs').Result} Result */

/** @param {string} cwd @param {AbortSignal} ending @returns {(...args: string[]) => Promise<Result>} */
function npmIn(cwd, ending) {
  const [command, ...first] = npmCommand(process.env)
  return (...args) => runTool({ command, args: [...first, ...args, ...quiet], cwd, ending, output: 'pipe' })
}

/** npm may write a lock file anew though it was only to read it. @template T @param {string} root @param {() => Promise<T>} work */
async function keepingLock(root, work) {
  const lock = join(root, 'package-lock.json')
  const locked = readFileSync(lock)
  try {
    return await work()
  } finally {
    if (!readFileSync(lock).equals(locked)) writeFileSync(lock, locked)
  }
}

/**
 * Lays what the lock file of a folder names, and runs none of its scripts. Null where it is there already. npm 11 refuses a
 * lock file that lacks other platforms’ optional packages; `install` takes it as it is.
 * @param {string} root
 * @param {AbortSignal} ending
 * @returns {Promise<Result | null>}
 */
export function layPackages(root, ending) {
  if (isInstalled(root)) return Promise.resolve(null)
  const npm = npmIn(root, ending)
  return keepingLock(root, async () => {
    const result = await npm('ci', '--ignore-scripts')
    return result.output.includes('EUSAGE') ? npm('install', '--no-save', '--ignore-scripts') : result
  })
}

/**
 * Lays node_modules anew, or only fetches Node where the rest is there. Install scripts are refused here and only that of `node` is run: npm 10 knows no
 * `allowScripts`, and it compiles better-sqlite3, whose binaries are already in the package.
 * @param {string} root
 * @param {AbortSignal} ending
 */
export async function npmInstall(root, ending) {
  const laid = await layPackages(root, ending)
  if (laid && laid.code !== 0) return laid
  return keepingLock(root, () => npmIn(root, ending)('rebuild', 'node', '--ignore-scripts=false'))
}
