import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { seedSettings } from '#test/helpers/console/seed.ts'
import { startWeb } from '#test/helpers/console/web.ts'
import browserConfig from '../../../playwright.config.ts'
import { figureOf, type SecurityFigure } from '../figure.ts'
import { callsTo } from './call.ts'
import { callAll, connectAll, type Hostile } from './connect.ts'
import { corpus, markAt, marked } from './corpus.ts'
import { missedInHole } from './hole.ts'
import { manners, startHostileProvider } from './provider.ts'
import { showAll, untilSettled } from './screens.ts'
import { createWatch } from './watch.ts'

/**
 * S5: texts that attack, in every place for a text in the answers of every provider, shown on every screen of the built
 * console. The control is a page that takes them for markup, in which every kind of harm has to be seen.
 */
export async function providerText(): Promise<SecurityFigure> {
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-text-'))
  const dataDirectory = join(folder, 'data')
  mkdirSync(dataDirectory, { mode: 0o700 })
  await seedSettings(dataDirectory, { operator: '王小雨', language: 'zh-CN' })
  const browser = await chromium.launch(browserConfig.use?.launchOptions)
  const servers = await Promise.all(manners.map(startHostileProvider))
  const watch = createWatch()
  const host = await startWeb({ browser, dataDirectory, files: folder, prepare: watch.begin })
  try {
    const { page } = host
    const call = callsTo(host)
    const hostile: Hostile[] = []
    for (const [index, manner] of manners.entries())
      for (const one of await connectAll(call, servers[index]?.origin ?? '', manner))
        hostile.push(await callAll(call, one))
    await untilSettled(page, call)
    await showAll(page, watch, call, hostile)
    const unshown = marked.map((_, index) => markAt(index)).filter((mark) => !watch.marks.has(mark))
    const found = [
      ...watch.found(new URL(host.url ?? '').origin),
      ...unshown.map((mark) => `on no screen: ${mark}`),
      ...hostile.flatMap((one) => (one.deliveryId ? [] : [`nothing was sent by ${one.provider}, ${one.manner}`])),
    ]
    return figureOf(corpus.length, found, await missedInHole(browser))
  } finally {
    await host.end()
    await browser.close()
    for (const { close } of servers) close()
    rmSync(folder, { recursive: true, force: true })
  }
}
