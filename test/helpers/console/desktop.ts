import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { playWindows } from '#test/helpers/electron-stand-in/browser.ts'
import type { Carrier, Start } from './carrier.ts'
import { root, startChild } from './child.ts'

const entry = 'out/main/index.js'
const electronPackage = createRequire(import.meta.url).resolve('electron/package.json')

/** The real program, where it is on this machine and there is a screen to run it on. */
function findElectron(): string | null {
  const program = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string]
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || join(dirname(electronPackage), 'dist')
  const binary = join(folder, program ?? 'electron')
  const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
  return hasScreen && existsSync(binary) ? binary : null
}

const electron = findElectron()

/** Which of the two carries the desktop host here. */
export function desktopHostName(): string {
  const { version } = createRequire(import.meta.url)(electronPackage) as { version: string }
  return electron ? `Electron ${version.split('.')[0]}` : 'stand-in'
}

/** Runs the built desktop host, on Electron where it is and otherwise on the stand-in. */
export const startDesktop = (start: Start): Promise<Carrier> =>
  electron ? startOnElectron(electron, start) : startOnStandIn(start)

async function startOnElectron(executablePath: string, { dataDirectory, prepare }: Start): Promise<Carrier> {
  // Chromium refuses to run as root with its sandbox
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const program = await _electron.launch({
    executablePath,
    args: [...asRoot, entry, '--data-dir', dataDirectory],
    cwd: root,
  })
  await prepare(program.context())
  const ended = program.waitForEvent('close', { timeout: 0 })
  return {
    page: await program.firstWindow(),
    pid: program.process().pid ?? 0,
    end: async () => {
      await Promise.all([ended, program.close()])
    },
    kill: async () => {
      program.process().kill('SIGKILL')
      await ended
    },
  }
}

async function startOnStandIn({ browser, dataDirectory, files, prepare }: Start): Promise<Carrier> {
  const register = import.meta.resolve('../electron-stand-in/register.ts')
  const flags = ['--data-dir', dataDirectory, '--json']
  const host = startChild(['--import', register, entry, ...flags], { STAND_IN_DOWNLOADS: files })
  const context = await browser.newContext()
  try {
    await prepare(context)
    const first = Promise.withResolvers<Page>()
    await playWindows(host.process, context, files + sep, (page) => void page.then(first.resolve, first.reject))
    const [page] = await Promise.all([first.promise, host.ready])
    return {
      page,
      pid: host.pid,
      end: async () => {
        await host.end()
        await context.close()
      },
      kill: async () => {
        await host.kill()
        await context.close()
      },
    }
  } catch (error) {
    await host.kill()
    await context.close()
    throw error
  }
}
