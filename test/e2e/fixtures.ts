import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { startDesktop } from '#test/helpers/console/desktop.ts'
import { createProblems } from '#test/helpers/console/problems.ts'
import { type RunningConsole, runConsole } from '#test/helpers/console/running-console.ts'
import { type Seed, seedSettings } from '#test/helpers/console/seed.ts'
import { startWeb } from '#test/helpers/console/web.ts'

export { expect }

export type Host = 'web' | 'electron'

/** What is in `Seed` is set before the start; without it the console asks as at every first start. */
interface OpenOptions extends Seed {
  /** Otherwise that of the project. */
  host?: Host
  /** Otherwise a folder of its own, which goes with the test. */
  dataDirectory?: string
}

export interface OpenConsole {
  /** Rejects with what the console says when it can't start. */
  (options?: OpenOptions): Promise<RunningConsole>
  /** Says that pages of this test complain in such words on purpose. */
  expectProblem(pattern: RegExp): void
  /** What the pages have complained about so far, expected or not. */
  problems(): string[]
}

/** The one way to a console, on either host. Its processes end with the test, whose pages must not have complained. */
export const test = base.extend<{ openConsole: OpenConsole }, { host: Host }>({
  host: ['web', { option: true, scope: 'worker' }],
  openConsole: async ({ browser, host: hostOfProject }, use) => {
    const temporary = mkdtempSync(join(tmpdir(), 'pushdeck-e2e-'))
    const consoles: RunningConsole[] = []
    const problems = createProblems()
    const open = async ({
      host = hostOfProject,
      dataDirectory,
      ...seed
    }: OpenOptions = {}): Promise<RunningConsole> => {
      const own = join(temporary, String(consoles.length))
      const files = join(own, 'files')
      const data = dataDirectory ?? join(own, 'data')
      for (const folder of [files, data]) mkdirSync(folder, { recursive: true, mode: 0o700 })
      if (Object.keys(seed).length > 0) await seedSettings(data, seed)
      const startHost = host === 'electron' ? startDesktop : startWeb
      const start = (port = 0) => startHost({ browser, dataDirectory: data, files, port, prepare: problems.watch })
      const opened = await runConsole({ dataDirectory: data, files, start, beforeKill: problems.expectFailedNetwork })
      consoles.push(opened)
      return opened
    }
    await use(Object.assign(open, { expectProblem: problems.expect, problems: problems.all }))
    const ends = await Promise.allSettled(consoles.map((one) => one.close()))
    rmSync(temporary, { recursive: true, force: true })
    expect(ends.filter(({ status }) => status === 'rejected')).toEqual([])
    expect(problems.unexpected()).toEqual([])
  },
})
