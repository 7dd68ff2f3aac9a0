import { writeFileSync } from 'node:fs'
import type { Reporter, Suite } from '@playwright/test/reporter'
import { desktopHostName } from '#test/helpers/console/desktop.ts'

/** Writes, for the summary of `npm test`, what carried the desktop host and which tests passed at their second try only. */
export default class StageNote implements Reporter {
  #root: Suite | undefined

  onBegin(_config: unknown, root: Suite): void {
    this.#root = root
  }

  onEnd(): void {
    const path = process.env['PUSHDECK_STAGE_NOTE']
    if (!path) return
    const tests = this.#root?.allTests() ?? []
    const ran = tests.filter(({ results }) => results.length > 0)
    const desktop = ran.some((one) => one.parent.project()?.name === 'electron')
    const second = ran.filter((one) => one.outcome() === 'flaky').map(({ title }) => title)
    const notes = [
      ...(desktop ? [`desktop host: ${desktopHostName()}`] : []),
      ...(second.length > 0 ? [`passed at the second try only: ${second.join('; ')}`] : []),
    ]
    writeFileSync(path, `${notes.join(' · ')}\n`)
  }

  printsToStdio(): boolean {
    return false
  }
}
