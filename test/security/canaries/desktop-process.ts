import { join } from 'node:path'
import { app as electron, ipcMain, protocol, safeStorage } from 'electron'
import { systemClock } from '#main/app/node-ports.ts'
import { pageScheme } from '#main/hosts/electron/page-scheme.ts'
import { acceptPorts } from '#main/hosts/electron/rpc-ports.ts'
import { chooseProtector } from '#main/hosts/electron/safe-storage-protector.ts'
import { saveFile } from '#main/hosts/electron/save-file.ts'
import { createWindows } from '#main/hosts/electron/windows.ts'
import { openCore } from './console-core.ts'

/** The desktop host on the stand-in for Electron. Arguments: data folder, `deaf` for a console that masks nothing. */
const [dataDirectory = '', how = ''] = process.argv.slice(2)
protocol.registerSchemesAsPrivileged([pageScheme])
await electron.whenReady()
const stateFile = join(dataDirectory, 'window.json')
const { app, log, endWith } = await openCore(dataDirectory, how, async () => ({
  ...{ protector: await chooseProtector(safeStorage, 'linux'), saveFile, filePaths: true },
}))
const windows = createWindows({ preload: 'none', stateFile, log, now: systemClock.now, onCreated: () => {} })
acceptPorts(ipcMain, app, windows.owns)
await windows.open()
endWith(async () => windows.hide())
process.stdout.write(`${JSON.stringify({ event: 'ready' })}\n`)
