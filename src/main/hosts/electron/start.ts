import { homedir } from 'node:os'
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  session,
} from 'electron'
import { createApp } from '#main/app/create-app.ts'
import { systemClock, systemRandom } from '#main/app/node-ports.ts'
import { loadPage } from '#main/app/page.ts'
import type { createHostLog } from '#main/app/safe-log.ts'
import type { Language } from '#shared/domain/text.ts'
import { askToQuit } from './ask-to-quit.ts'
import { denyPermissions } from './confine.ts'
import { giveContextMenu } from './context-menu.ts'
import type { Ending } from './ending.ts'
import { lockWithComputer } from './lock-with-computer.ts'
import { menuTemplate } from './menu.ts'
import { createNotifier } from './notifier.ts'
import { answerPage } from './page-scheme.ts'
import { acceptPorts } from './rpc-ports.ts'
import { chooseProtector } from './safe-storage-protector.ts'
import { saveFile } from './save-file.ts'
import { followSettings } from './settings-follower.ts'
import { createWindows } from './windows.ts'

/** Where the build is, and which one it is. */
export interface Build {
  version: string
  pageDirectory: string
  /** Path of the preload. */
  preload: string
}

/** Opens the data folder and what works on it. Resolves to how a window is opened; throws what `startProblem` names. */
export async function start(
  build: Build,
  dataDirectory: string,
  hostLog: ReturnType<typeof createHostLog>,
  ending: Ending,
): Promise<() => Promise<void>> {
  const page = loadPage(build.pageDirectory, () => systemRandom.bytes(16).toString('base64url'))
  protocol.handle('app', (request) => answerPage(page, request))
  denyPermissions(session.defaultSession)
  const stateFile = join(dataDirectory, 'window.json')
  let spoken: Language = 'zh-CN'
  const windows = createWindows({
    preload: build.preload,
    stateFile,
    log: hostLog.log,
    now: systemClock.now,
    onCreated: (contents) =>
      giveContextMenu(
        contents,
        () => spoken,
        (template) => Menu.buildFromTemplate(template).popup(),
      ),
  })
  const core = await createApp({
    version: build.version,
    dataDirectory,
    home: homedir(),
    clock: systemClock,
    random: systemRandom,
    ...hostLog,
    protector: await chooseProtector(safeStorage, process.platform),
    practicePort: 0,
    saveFile,
    filePaths: true,
    openWindow: windows.open,
    ...(Notification.isSupported() && {
      notify: createNotifier({
        create: (words) => new Notification(words),
        isInFront: () => BrowserWindow.getFocusedWindow() !== null,
        open: windows.present,
      }),
    }),
  })
  ending.closeFirst({
    close: () => {
      windows.hide()
      return core.close()
    },
    mayQuit: async () => {
      const isAllowed = await askToQuit(core)
      // the last window may be closed by now
      if (!isAllowed) windows.present()
      return isAllowed
    },
  })
  acceptPorts(ipcMain, core, windows.owns)
  const menu = {
    platform: process.platform,
    isPackaged: app.isPackaged,
    newWindow: () => void windows.open(),
    open: windows.present,
  }
  await followSettings(core, ({ language, theme }) => {
    spoken = language
    nativeTheme.themeSource = theme
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, menu)))
  })
  lockWithComputer(powerMonitor, core)
  app.on('second-instance', () => void windows.open())
  app.on('activate', () => windows.present())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  return windows.open
}
