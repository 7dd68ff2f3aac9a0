import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import browserConfig from '../../playwright.config.ts'
import { compare, type Figure } from './figure.ts'
import { serveFolder } from './serve-folder.ts'

declare const ours: (points?: [number, number][]) => Promise<number>
declare const bare: () => Promise<number>

/** P7, the chart: 100,000 points from the call until they are painted, beside the bare chart library with the same ones. */
export async function measureChart(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-bench-'))
  await build({
    root: join(import.meta.dirname, 'charts'),
    build: { outDir: folder, minify: 'oxc', target: 'esnext', emptyOutDir: true },
    logLevel: 'error',
  })
  const server = createServer(serveFolder(folder)).listen(0, '127.0.0.1')
  const browser = await chromium.launch(browserConfig.use?.launchOptions)
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 500 } })
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction(() => 'ours' in globalThis && 'bare' in globalThis)
    // the library is loaded by the first chart, and that is not what is measured
    await page.evaluate(() => ours([[0, 1]]))
    await page.evaluate(() => bare())
    return await compare({
      unit: 'ms',
      goal: '≤ 1.5',
      pairs: 9,
      ours: () => page.evaluate(() => ours()),
      beside: () => page.evaluate(() => bare()),
      isMet: (ratio) => ratio <= 1.5,
    })
  } finally {
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
