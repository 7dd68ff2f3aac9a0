import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall, canApt } from './lib/apt.mjs'
import { packageFile, root } from './lib/paths.mjs'
import { Failure, say } from './lib/program.mjs'
import { runTool } from './lib/tool.mjs'
import { message } from './messages.mjs'

const seconds = 180
const font = 'fonts-noto-cjk'
const fontLister = 'fc-list'

/** @type {Record<string, string[]>} */
const names = {
  // the shell has no windows to paint, so the tests take a third less time in it
  linux: [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`),
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** @param {NodeJS.ProcessEnv} env @returns {Record<string, (string | undefined)[]>} */
const folders = (env) => ({
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'],
  darwin: ['/Applications', join(env.HOME ?? '/', 'Applications')],
  win32: [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA],
})

/** On Linux a browser’s name may lead to a stub that only tells how to install it. @param {string} path */
function runs(path) {
  if (!existsSync(path)) return false
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** A browser of the Chromium family on this machine. @param {NodeJS.ProcessEnv} env @returns {string | null} */
function findChromium(env) {
  const override = env.PUSHDECK_CHROMIUM
  if (override) {
    if (runs(override)) return override
    throw new Failure(message('noChromiumAtOverride', { path: override }))
  }
  for (const folder of folders(env)[process.platform] ?? [])
    for (const name of names[process.platform] ?? []) if (folder && runs(join(folder, name))) return join(folder, name)
  return null
}

/** Where Playwright’s own browser is, or would be. @param {string} node */
function playwrightChromium(node) {
  const ask = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"
  const { stdout } = spawnSync(node, ['-e', ask], { cwd: root, encoding: 'utf8', windowsHide: true })
  return stdout?.trim() ?? ''
}

/**
 * The browser for the end-to-end tests, installed where there is none.
 * @param {string} node
 * @param {AbortSignal} ending
 */
export async function ensureChromium(node, ending) {
  const there = findChromium(process.env) ?? [playwrightChromium(node)].find(runs)
  if (there) return there
  for (const name of canApt() ? ['chromium-headless-shell', 'chromium'] : [])
    if (await aptInstall([name, font], ending)) {
      const installed = findChromium(process.env)
      if (installed) return installed
    }
  say(message('fetchingChromium', { seconds }))
  const args = [packageFile('@playwright/test/cli.js'), 'install', 'chromium']
  await runTool({ command: node, args, cwd: root, ending, output: 'pipe', limit: seconds * 1000 })
  const fetched = playwrightChromium(node)
  if (runs(fetched)) return fetched
  throw new Failure(message('noChromium'))
}

/** Chinese screenshots need a Chinese font; without one they only look wrong. @param {AbortSignal} ending */
export async function ensureChineseFont(ending) {
  if (process.platform !== 'linux') return
  const hasOne = () => Boolean(spawnSync(fontLister, [':lang=zh'], { encoding: 'utf8' }).stdout?.trim())
  if (hasOne()) return
  if (canApt() && (await aptInstall([font, 'fontconfig'], ending)) && hasOne()) return
  say(message('noChineseFont'))
}
