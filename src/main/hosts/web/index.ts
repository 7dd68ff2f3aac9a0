import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { createApp } from '#main/app/create-app.ts'
import { defaultDataDirectory, languageOf } from '#main/app/locations.ts'
import { keepFilesPrivate, systemClock, systemRandom } from '#main/app/node-ports.ts'
import { loadPage } from '#main/app/page.ts'
import { createHostLog } from '#main/app/safe-log.ts'
import { startProblem } from '#main/app/start-problem.ts'
import { interruptedBy } from '#main/app/under-way.ts'
import { endOnUnforeseen } from '#main/app/unforeseen.ts'
import { createKeyFileProtector } from '#main/vault/key-file-protector.ts'
import { type Language, sayIn } from '#shared/domain/text.ts'
import { createAdmission } from './admission.ts'
import { type Ending, endOfProcess } from './ending.ts'
import { parseFlags, type WebFlags } from './flags.ts'
import { createWindowOpener } from './open-window.ts'
import { attach, readRunning, removeRunning, writeRunning } from './running-file.ts'
import { startServer } from './server.ts'
import { terminal } from './terminal.ts'

interface WebHostOptions {
  version: string
  /** The folder of the built page. */
  pageDirectory: string
}

/** Runs the console as a server on the loopback interface until it is told to end. Resolves to the exit code. */
export async function runWebHost(args: string[], options: WebHostOptions): Promise<number> {
  keepFilesPrivate()
  const flags = parseFlags(args)
  const dataDirectory = resolve(flags.dataDirectory ?? defaultDataDirectory(process.platform, process.env, homedir()))
  const language = languageOf(process.env, Intl.DateTimeFormat().resolvedOptions().locale)
  const out = terminal(flags.json, language)
  const ended = endOfProcess(process, process.stdout.isTTY === true, systemClock.monotonic)
  try {
    return await serve(flags, dataDirectory, options, out, ended, language)
  } catch (error) {
    const problem = startProblem(error)
    if (problem?.code === 'already-running') return openSecondWindow(flags, dataDirectory, out)
    if (!problem) throw error
    out.failed(problem.code, `${sayIn(language, problem.text)} (${problem.subject})`)
    return 1
  }
}

type Terminal = ReturnType<typeof terminal>

async function serve(
  flags: WebFlags,
  dataDirectory: string,
  options: WebHostOptions,
  out: Terminal,
  ended: Ending,
  language: Language,
): Promise<number> {
  const admission = createAdmission({ clock: systemClock, random: systemRandom })
  const windows = createWindowOpener(join(dataDirectory, 'window'), process.platform, process.env)
  const hostLog = createHostLog(join(dataDirectory, 'logs', 'pushdeck.log'), systemClock.now)
  const page = loadPage(options.pageDirectory, () => systemRandom.bytes(16).toString('base64url'))
  const runningFile = join(dataDirectory, 'running.json')
  endOnUnforeseen(hostLog.log, () => ended.now(1))
  let openWindow = () => {}
  const app = await createApp({
    version: options.version,
    dataDirectory,
    home: homedir(),
    clock: systemClock,
    random: systemRandom,
    ...hostLog,
    protector: createKeyFileProtector(join(dataDirectory, 'vault.key'), systemRandom.bytes),
    practicePort: 0,
    openWindow: async () => openWindow(),
  })
  try {
    const server = await startServer({ app, admission, page, port: flags.port })
    openWindow = () => windows.open(server.windowUrl())
    writeRunning(runningFile, { url: server.url, attachKey: admission.attachKey })
    const windowUrl = server.windowUrl()
    out.ready({ url: server.url, windowUrl, token: admission.token })
    if (flags.open) windows.open(windowUrl)
    ended.askFirst(async () => {
      const lines = interruptedBy(await app.services.record.underWay(), language)
      if (lines) out.interrupted(lines)
      return lines !== null
    })
    const exitCode = await ended.code
    removeRunning(runningFile)
    windows.close()
    await server.close()
    return exitCode
  } finally {
    await app.close()
  }
}

async function openSecondWindow(flags: WebFlags, dataDirectory: string, out: Terminal): Promise<number> {
  const running = readRunning(join(dataDirectory, 'running.json'))
  const url = running && (await attach(running))
  if (!url) {
    out.failed('already-running', out.words.runningElsewhere)
    return 1
  }
  out.alreadyRunning(url)
  if (!flags.open) return 0
  createWindowOpener(join(dataDirectory, 'window'), process.platform, process.env).open(url)
  return 0
}
