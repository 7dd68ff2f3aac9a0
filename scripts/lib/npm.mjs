import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './tool.mjs'

const quiet = ['--include=dev', '--loglevel=error', '--no-audit', '--no-fund']

/** The npm that runs this script, else the one on PATH. @param {NodeJS.ProcessEnv} env @returns {[string, ...string[]]} */
function npmCommand(env) {
  const cli = env.npm_execpath
  if (cli && /npm-cli\.c?js$/.test(cli)) return [process.execPath, cli]
  return process.platform === 'win32' ? [env.ComSpec ?? 'cmd.exe', '/d', '/s', '/c', 'npm.cmd'] : ['npm']
}

/**
 * Lays node_modules anew. Install scripts are refused here and only that of `node` is run: npm 10 knows no
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
    let result = await npm('ci', '--ignore-scripts')
    // npm 11 refuses a lock file that lacks other platforms’ optional packages; `install` takes it as it is.
    if (result.output.includes('EUSAGE')) result = await npm('install', '--no-save', '--ignore-scripts')
    return result.code === 0 ? await npm('rebuild', 'node', '--ignore-scripts=false') : result
  } finally {
    if (!readFileSync(lock).equals(locked)) writeFileSync(lock, locked)
  }
}
