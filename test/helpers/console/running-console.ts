import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Carrier } from './carrier.ts'
import { downloaded, type SavedFile, written } from './saved-file.ts'

export interface RunningConsole {
  /** The first window of the present run. */
  readonly page: Page
  readonly pid: number
  readonly dataDirectory: string
  /** Address and token of the web host, for calls as a script makes them; undefined on the desktop. */
  readonly url: string | undefined
  readonly token: string | undefined
  /** Writes a file for the test to give to the page, and returns its path. */
  file(name: string, content: string | Buffer): string
  /** What the console gives away by an act: to the browser, or through the desktop's dialog. */
  saved(act: () => Promise<void>): Promise<SavedFile>
  /** Ends the console if it runs and starts it again on the same folder, with a new window. */
  restart(): Promise<void>
  /** SIGKILL, as by a crash. In a browser the page stays open, on the desktop it goes too. */
  kill(): Promise<void>
  /** A crash and a new start at the same address of the web host. Windows of the first run stay open, see `page` before. */
  replace(): Promise<void>
  close(): Promise<void>
}

interface Parts {
  dataDirectory: string
  files: string
  start: (port?: number) => Promise<Carrier>
  /** Called before the console is killed under its page. */
  beforeKill: () => void
}

/** A console that a test starts, ends and starts again. */
export async function runConsole({ dataDirectory, files, start, beforeKill }: Parts): Promise<RunningConsole> {
  let carrier = await start()
  let isOpen = true
  const replaced: Carrier[] = []
  const close = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await carrier.end()
    for (const earlier of replaced.splice(0)) await earlier.end()
  }
  const kill = async (): Promise<void> => {
    beforeKill()
    await carrier.kill()
  }
  return {
    dataDirectory,
    get page() {
      return carrier.page
    },
    get pid() {
      return carrier.pid
    },
    get url() {
      return carrier.url
    },
    get token() {
      return carrier.token
    },
    file: (name, content) => {
      const path = join(files, name)
      writeFileSync(path, content)
      return path
    },
    restart: async () => {
      await close()
      carrier = await start()
      isOpen = true
    },
    saved: (act) => (carrier.url ? downloaded(carrier.page, act) : written(files, act)),
    kill,
    replace: async () => {
      await kill()
      replaced.push(carrier)
      carrier = await start(Number(new URL(carrier.url ?? '').port))
    },
    close,
  }
}
