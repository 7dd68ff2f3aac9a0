import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, protocol } from 'electron'
import { defaultDataDirectory, languageOf } from '#main/app/locations.ts'
import { makeDirectory } from '#main/app/make-directory.ts'
import { keepFilesPrivate, systemClock } from '#main/app/node-ports.ts'
import { createHostLog } from '#main/app/safe-log.ts'
import { startProblem } from '#main/app/start-problem.ts'
import { endOnUnforeseen, noteUnforeseen } from '#main/app/unforeseen.ts'
import { announcer } from './announce.ts'
import { setAppId } from './app-id.ts'
import { confineContents } from './confine.ts'
import { createEnding } from './ending.ts'
import { parseFlags } from './flags.ts'
import { pageScheme } from './page-scheme.ts'
import { type Build, start } from './start.ts'

/** Runs the console as a desktop program. Nothing is awaited before `whenReady`: what stands there would come too late. */
export function runElectronHost(args: string[], build: Build): void {
  keepFilesPrivate()
  const flags = parseFlags(args)
  const dataDirectory = resolve(flags.dataDirectory ?? defaultDataDirectory(process.platform, process.env, homedir()))
  const logs = join(dataDirectory, 'logs')
  const hostLog = createHostLog(join(logs, 'pushdeck.log'), systemClock.now)
  const announce = announcer(flags, languageOf(process.env, Intl.DateTimeFormat().resolvedOptions().locale), logs)
  app.setName('Pushdeck')
  setAppId(app, process.platform)
  // it would take away the --no-sandbox without which root can't start
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  protocol.registerSchemesAsPrivileged([pageScheme])
  confineContents(app)
  const ending = createEnding(app)
  ending.whenAsked()
  endOnUnforeseen(hostLog.log, ending.now)
  if (!claim(dataDirectory)) {
    announce.alreadyRunning()
    app.quit()
    return
  }
  const run = async (): Promise<void> => {
    await app.whenReady()
    const openWindow = await start(build, dataDirectory, hostLog, ending)
    if (flags.open) await openWindow()
    announce.ready()
  }
  run().catch((error: unknown) => {
    noteUnforeseen(hostLog.log, 'start', error)
    announce.failed(startProblem(error))
    app.exit(1)
  })
}

/** Makes the data folder Electron's own, whose lock is one per folder. False when another instance has it. */
function claim(dataDirectory: string): boolean {
  const sessionData = join(dataDirectory, 'desktop')
  try {
    makeDirectory(sessionData)
  } catch {
    // opening the folder will say what is wrong with it
    return true
  }
  app.setPath('userData', dataDirectory)
  app.setPath('sessionData', sessionData)
  return app.requestSingleInstanceLock()
}
