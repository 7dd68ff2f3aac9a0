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

/**
 * npm 11 refuses a lock file that lacks other platforms’ optional packages; `install` takes it as it is.
 * @param {(...args: string[]) => Promise<Result>} npm
 */
async function lay(npm) {
  const result = await npm('ci', '--ignore-scripts')
  return result.output.includes('EUSAGE') ? npm('install', '--no-save', '--ignore-scripts') : result
}

/**
 * Lays node_modules anew, or only fetches Node where the rest is there. Install scripts are refused here and only that of `node` is run: npm 10 knows no
 * `allowScripts`, and it compiles better-sqlite3, whose binaries are already in the package.
 * @param {string} root
 * @param {AbortSignal} ending
 */
export async function npmInstall(root, ending) {
  const [command, ...first] = npmCommand(process.env)
  const npm = (/** @type {string[]} */ ...args) =>
    runTool({ command, args: [...first, ...args, ...quiet], cwd: root, ending, output: 'pipe' })
  const lock = join(root, 'package-lock.json')
  const locked = readFileSync(lock)
  try {
    const laid = isInstalled(root) ? null : await lay(npm)
    return laid && laid.code !== 0 ? laid : await npm('rebuild', 'node', '--ignore-scripts=false')
  } finally {
    if (!readFileSync(lock).equals(locked)) writeFileSync(lock, locked)
  }
}
