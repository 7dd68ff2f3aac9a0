import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { app } from './app.ts'
import { Emitter, known } from './known.ts'
import { hear, tell } from './line.ts'
import { dropPorts, openPort } from './ports.ts'

const windows = new Map<number, Window>()

class Contents extends Emitter {
  readonly mainFrame = known('webContents.mainFrame', { url: '', origin: '' })

  constructor() {
    super(
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
      'render-process-gone',
      'context-menu',
    )
  }
  setWindowOpenHandler(): void {}
}

class Window extends Emitter {
  static getFocusedWindow = (): Window | null => [...windows.values()].at(-1) ?? null

  readonly id = windows.size + 1
  readonly webContents = known('webContents', new Contents())
  readonly preload: string
  readonly bounds: object
  readonly loaded = Promise.withResolvers<void>()

  constructor({ webPreferences, x, y, width, height }: BrowserWindowConstructorOptions) {
    super('close', 'closed', 'ready-to-show')
    this.preload = preloadOf(webPreferences)
    this.bounds = { x, y, width, height }
    windows.set(this.id, this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL(url: string): Promise<void> {
    const isOpen = this.webContents.mainFrame.url !== ''
    tell(isOpen ? { type: 'go', window: this.id, url } : { type: 'open', window: this.id, url, preload: this.preload })
    return this.loaded.promise
  }
  reload = (): void => tell({ type: 'reload', window: this.id })
  getNormalBounds = (): object => this.bounds
  isMaximized = (): boolean => false
  isMinimized = (): boolean => false
  show(): void {}
  hide(): void {}
  focus(): void {}
}

export const BrowserWindow = new Proxy(known('BrowserWindow', Window), {
  construct: (_, [options]) => known('BrowserWindow', new Window(options)),
})

/** Its windows are always sandboxed and isolated; a host that asks for less would not be played truly. */
function preloadOf({ preload, sandbox, contextIsolation, nodeIntegration, webSecurity }: WebPreferences = {}): string {
  if (preload && sandbox && contextIsolation && !nodeIntegration && webSecurity) return preload
  throw new Error('the Electron stand-in plays sandboxed, isolated windows with a preload only')
}

export const ipcMain = known('ipcMain', new Emitter('pushdeck:port'))

hear('hand-over', ({ window, channel, ports }) => {
  const sender = windows.get(window)?.webContents
  const event = { sender, senderFrame: sender?.mainFrame, ports: ports.map((id) => openPort(id, window)) }
  ipcMain.emit(channel, known('IpcMainEvent', event))
})
hear('preload', ({ window, url }) => {
  dropPorts(window)
  const { protocol, host } = new URL(url)
  Object.assign(windows.get(window)?.webContents.mainFrame ?? {}, { url, origin: `${protocol}//${host}` })
})
hear('loaded', ({ window }) => {
  windows.get(window)?.loaded.resolve()
  windows.get(window)?.emit('ready-to-show')
})
hear('closed', ({ window }) => {
  dropPorts(window)
  windows.get(window)?.emit('close')
  windows.get(window)?.emit('closed')
  if (windows.delete(window) && windows.size === 0) app.emit('window-all-closed')
})
