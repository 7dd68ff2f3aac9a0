import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { message } from '../messages.mjs'
import { readJson, readText, writeText } from './files.mjs'
import { packageFile, root, stateFile } from './paths.mjs'
import { say } from './program.mjs'
import { runTool } from './tool.mjs'

const seconds = 60
const day = 24 * 60 * 60 * 1000

/** What the archive calls its program. */
const program =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[/** @type {string} */ (process.platform)] ??
  'electron'

/** The binary of the installed version, as the package `electron` itself looks for it. */
function fetchedBinary() {
  const dist = packageFile('electron/dist')
  const version = readText(join(dist, 'version'))?.trim().replace(/^v/, '')
  const wanted = readJson(packageFile('electron/package.json'))?.version
  const binary = join(dist, program)
  return version === wanted && existsSync(packageFile('electron/path.txt')) && existsSync(binary) ? binary : null
}

/** Without a screen there is nothing to try. @param {NodeJS.ProcessEnv} env */
export function hasDisplay(env) {
  return process.platform === 'win32' || process.platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * The Electron binary, fetched if need be. A failure is remembered for a day, so that the next start is quick.
 * @param {{ node: string, again: boolean, ending: AbortSignal }} options
 * @returns {Promise<{ binary: string } | { reason: string }>}
 */
export async function findElectron({ node, again, ending }) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const binary = join(override, program)
    return existsSync(binary) ? { binary } : { reason: message('electronNotAtOverride', { path: override }) }
  }
  const there = fetchedBinary()
  if (there) return { binary: there }
  const memory = stateFile('electron-failed')
  const key = `${process.env.ELECTRON_MIRROR ?? ''} ${readJson(packageFile('electron/package.json'))?.version}`
  const last = readJson(memory)
  if (!again && last?.key === key && Date.now() - last.at < day) return { reason: message('electronNotFetchedLately') }
  const reason = await fetchElectron(node, ending)
  const binary = fetchedBinary()
  if (binary) {
    rmSync(memory, { force: true })
    return { binary }
  }
  writeText(memory, JSON.stringify({ key, at: Date.now() }))
  return { reason }
}

/** Never by importing the package, which downloads without a limit. @param {string} node @param {AbortSignal} ending */
async function fetchElectron(node, ending) {
  say(message('fetchingElectron', { seconds }))
  const { late } = await runTool({
    command: node,
    args: [packageFile('electron/install.js')],
    cwd: root,
    ending,
    output: 'pipe',
    limit: seconds * 1000,
  })
  return late ? message('electronTimedOut', { seconds }) : message('electronNotFetched')
}
