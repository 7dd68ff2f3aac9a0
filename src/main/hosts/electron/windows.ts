import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import type { Log } from '#main/app/ports.ts'
import { createReloadLimit } from './crash-reload.ts'
import { pageUrl } from './page-scheme.ts'
import { placeWindow, readWindowState, smallestWindow, writeWindowState } from './window-state.ts'

interface WindowOptions {
  /** Path of the built preload. */
  preload: string
  /** Keeps where the window closed last was. */
  stateFile: string
  log: Log
  now: () => number
  onCreated: (contents: WebContents) => void
}

/** Only macOS checks by itself; elsewhere Chromium would fetch dictionaries from the internet, and has none for Chinese. */
const checksSpelling = process.platform === 'darwin'

/** The console's windows, which all show the same page. */
export function createWindows({ preload, stateFile, log, now, onCreated }: WindowOptions) {
  const windows = new Set<BrowserWindow>()
  const remember = (window: BrowserWindow): void =>
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() })

  /** Another path of the page that is there already loads nothing anew: it is what follows `#`. */
  const load = (window: BrowserWindow, path: string): void => {
    const place = path && `#${path}`
    // it rejects too when the window closes or reloads meanwhile
    window.loadURL(pageUrl + place).catch((error) => log.warn('loading the page', { error: String(error) }))
  }

  /** Opens the page at a path of its own. Resolves when the window is seen. */
  const open = (path = ''): Promise<void> => {
    const left = readWindowState(stateFile)
    const { workArea } = left ? screen.getDisplayMatching(left.bounds) : screen.getPrimaryDisplay()
    const { bounds, isMaximized } = placeWindow(left, workArea, windows.size)
    const window = new BrowserWindow({
      ...bounds,
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      show: false,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#11141a' : '#f5f6f8',
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: checksSpelling,
      },
    })
    windows.add(window)
    onCreated(window.webContents)
    window.on('close', () => remember(window))
    window.once('closed', () => windows.delete(window))
    const mayReload = createReloadLimit(now)
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      log.error('the page died', { reason, exitCode })
      if (reason !== 'clean-exit' && mayReload()) window.reload()
    })
    load(window, path)
    return new Promise((resolve) => {
      window.once('ready-to-show', () => {
        if (isMaximized) window.maximize()
        window.show()
        resolve()
      })
    })
  }

  return {
    open: () => open(),
    /** Brings a window to the front, opening one where there is none, at a path where one is given. */
    present: (path = ''): void => {
      const window = BrowserWindow.getFocusedWindow() ?? [...windows].at(-1)
      if (!window) return void open(path)
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      if (path) load(window, path)
    },
    owns: (contents: WebContents): boolean => [...windows].some((window) => window.webContents === contents),
    /** Takes the windows off the screen. */
    hide: (): void => {
      for (const window of windows) {
        remember(window)
        window.hide()
      }
    },
  }
}
