import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
]
const macPaths = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const windowsPaths = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** A Chromium-family browser on this machine, or null. */
function findChromium(platform: NodeJS.Platform, env: Environment): string | null {
  return candidates(platform, env).find(isExecutable) ?? null
}

function candidates(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'darwin') return macPaths
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].flatMap(
      (folder) => folder ?? [],
    )
    return folders.flatMap((folder) => windowsPaths.map((path) => join(folder, path)))
  }
  return (env['PATH'] ?? '').split(delimiter).flatMap((folder) => linuxNames.map((name) => join(folder, name)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export interface WindowOpener {
  open(url: string): void
  /** Ends the browser windows that were opened here. */
  close(): void
}

/**
 * Opens the console as an app window of a browser profile of its own, so that no extension of the user's own profile
 * reads it; without such a browser in the default one; without a display not at all.
 */
export function createWindowOpener(
  profileDirectory: string,
  platform: NodeJS.Platform,
  env: Environment,
): WindowOpener {
  const children = new Set<ChildProcess>()
  const runOwn = (command: string, args: string[]): void => {
    const child = spawn(command, args, { stdio: 'ignore' })
    children.add(child)
    child.once('exit', () => children.delete(child))
    child.once('error', () => children.delete(child))
  }
  /** The user's own browser outlives the console, which is not its owner. */
  const runTheirs = (command: string, args: string[]): void => {
    spawn(command, args, { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref()
  }
  const hasDisplay = platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
  return {
    open: (url) => {
      if (!hasDisplay) return
      const chromium = findChromium(platform, env)
      if (chromium) runOwn(chromium, appWindowArguments(url, profileDirectory, platform))
      else if (platform === 'darwin') runTheirs('open', [url])
      else if (platform === 'win32') runTheirs('rundll32', ['url.dll,FileProtocolHandler', url])
      else runTheirs('xdg-open', [url])
    },
    close: () => {
      for (const child of children) child.kill()
    },
  }
}

function appWindowArguments(url: string, profileDirectory: string, platform: NodeJS.Platform): string[] {
  // Chromium refuses to run as root with its sandbox
  const asRoot = platform === 'linux' && process.getuid?.() === 0
  return [
    `--app=${url}`,
    `--user-data-dir=${profileDirectory}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--window-size=1440,900',
    ...(asRoot ? ['--no-sandbox'] : []),
  ]
}
