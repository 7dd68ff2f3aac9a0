import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'
import * as standIn from '#test/helpers/electron-stand-in/electron.ts'
import type { HostReport } from './report.ts'

/** The Electron stand-in, which here keeps what it is asked and plays windows of any strictness. */
export * from '#test/helpers/electron-stand-in/electron.ts'

type Window = InstanceType<typeof standIn.BrowserWindow>
type Answer = (request: Request) => Response | Promise<Response>

export const report: HostReport = {
  windows: [],
  loaded: [],
  isSandboxEnabled: false,
  switches: [],
  schemes: [],
  answered: [],
  answers: [],
  permissions: [],
  navigation: [],
  opened: [],
  isGuestLet: null,
  external: [],
  channels: [],
  senders: [],
}

/** What the host has given to Electron for later. */
export const given = {
  answers: new Map<string, Answer>(),
  ask: (_contents: null, _permission: string, answer: (isGiven: boolean) => void): void => answer(true),
  lookUp: (_contents: null, _permission: string): boolean => true,
  windows: [] as Window[],
  /** Called once a window is told what to load. */
  whenLoading: (): void => {},
}

const { app, ipcMain, protocol, session } = standIn

Object.assign(app, {
  enableSandbox: () => {
    report.isSandboxEnabled = true
  },
})
Object.assign(app.commandLine, { appendSwitch: (...words: string[]) => void report.switches.push(words.join('=')) })

const register = protocol.registerSchemesAsPrivileged
const handle = protocol.handle
Object.assign(protocol, {
  registerSchemesAsPrivileged: (declared: { scheme: string; privileges?: object }[]) => {
    report.schemes.push(...declared)
    register(declared)
  },
  handle: (scheme: string, answer: Answer) => {
    report.answered.push(scheme)
    given.answers.set(`${scheme}:`, answer)
    handle(scheme, answer)
  },
})

Object.assign(session.defaultSession, {
  setPermissionRequestHandler: (ask: typeof given.ask) => {
    given.ask = ask
  },
  setPermissionCheckHandler: (lookUp: typeof given.lookUp) => {
    given.lookUp = lookUp
  },
})

/** Hears every channel, so that one which nobody looked at is in the report. */
export const heard = new EventEmitter()
const hear = (channel: string, listener: (...args: unknown[]) => void): void => {
  report.channels.push(channel)
  heard.on(channel, listener)
}
Object.assign(ipcMain, { on: hear, once: hear })

export const shell = { openExternal: async (url: string) => void report.external.push(url) }

export const BrowserWindow = new Proxy(standIn.BrowserWindow, {
  construct: (target, [options]: [BrowserWindowConstructorOptions]) => {
    const { webPreferences = {} } = options
    report.windows.push(webPreferences)
    const strict = {
      preload: webPreferences.preload ?? 'none',
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
    }
    const window: Window = Reflect.construct(target, [{ ...options, webPreferences: strict }])
    const load = (url: string): Promise<void> => {
      report.loaded.push(url)
      setImmediate(given.whenLoading)
      return window.loaded.promise
    }
    given.windows.push(window)
    // a copy, since the stand-in refuses what it does not know
    return new Proxy(window, {
      get: (_, key) => {
        if (key === 'loadURL') return load
        if (key === 'loadFile') return (path: string) => load(`file://${path}`)
        return Reflect.get(window, key)
      },
    })
  },
})
