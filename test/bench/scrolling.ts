import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { seedSettings } from '#test/helpers/console/seed.ts'
import { startWeb } from '#test/helpers/console/web.ts'
import browserConfig from '../../playwright.config.ts'
import { compare, type Figure } from './figure.ts'
import { seeded } from './seeded.ts'
import { serveFolder } from './serve-folder.ts'

const deliveries = 100_000
const scrolled = 10_000
/** Two screens and a half. */
const rowsPerFrame = 25
const rowHeight = 56

/** P7, the list: through the first 10,000 of 100,000 deliveries, read page by page, beside a bare virtual list that has them all. */
export async function measureScrolling(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-bench-'))
  const data = seeded(deliveries)
  const files = join(folder, 'files')
  mkdirSync(files)
  await seedSettings(data, { operator: 'bench', language: 'zh-CN' })
  const outDir = join(folder, 'bare')
  await build({ root: join(import.meta.dirname, 'bare-list'), build: { outDir, minify: 'oxc' }, logLevel: 'error' })
  const server = createServer(serveFolder(outDir)).listen(0, '127.0.0.1')
  const browser = await chromium.launch(browserConfig.use?.launchOptions)
  const bare = await browser.newPage()
  const host = await startWeb({ browser, dataDirectory: data, files, prepare: async () => {} })
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    return await compare({
      unit: 'ms',
      goal: '≤ 1.5',
      pairs: 3,
      ours: () => scrollThrough(host.page, () => openList(host.page)),
      beside: () => scrollThrough(bare, () => bare.goto(address)),
      isMet: (ratio) => ratio <= 1.5,
    })
  } finally {
    await host.end()
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Anew, with nothing read yet. */
async function openList(page: Page): Promise<void> {
  await page.getByRole('main').waitFor()
  await page.evaluate(() => {
    location.hash = '#/deliveries?tab=all'
  })
  await page.reload()
}

/** Milliseconds until that row is painted, with as many rows in each frame as are there. */
async function scrollThrough(page: Page, open: () => Promise<unknown>): Promise<number> {
  await page.bringToFront()
  await open()
  await page.locator('[aria-rowindex="2"]').waitFor()
  return page.evaluate(
    async ({ last, step }) => {
      const began = performance.now()
      for (;;) {
        await new Promise(requestAnimationFrame)
        const frame = document.querySelector('[role="region"]')
        if (frame?.querySelector(`[aria-rowindex="${last}"]`)?.textContent) return performance.now() - began
        if (frame) frame.scrollTop += step
      }
    },
    { last: scrolled + 1, step: rowsPerFrame * rowHeight },
  )
}
