import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type ElementHandle, type Page } from '@playwright/test'
import { build } from 'vite'
import { seedSettings } from '#test/helpers/console/seed.ts'
import { startWeb } from '#test/helpers/console/web.ts'
import browserConfig from '../../playwright.config.ts'
import { serveFolder } from './serve-folder.ts'

const letters = 'The quick brown fox jumps over the lazy dog '

export interface Typing {
  /** Milliseconds from the press of a key to the end of the frame in which the text is painted, at the median. */
  painted: number
  /** Milliseconds from the press of a key until the text stands in the document. */
  written: number
}

/** Milliseconds between a key and its letter: in the preview of a composer, and in a bare antd input. */
export async function openTypists(): Promise<{
  composer: () => Promise<Typing>
  bare: () => Promise<Typing>
  close: () => Promise<void>
}> {
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-bench-'))
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  await seedSettings(data, { operator: 'bench', language: 'zh-CN' })
  await build({
    root: join(import.meta.dirname, 'bare-input'),
    build: { outDir: join(folder, 'bare'), minify: 'oxc' },
    logLevel: 'error',
  })
  const server = createServer(serveFolder(join(folder, 'bare'))).listen(0, '127.0.0.1')
  const browser = await chromium.launch(browserConfig.use?.launchOptions)
  const page = await browser.newPage()
  const prepare = async () => {}
  const host = await startWeb({ browser, dataDirectory: data, files: folder, prepare })
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await host.page.locator('#body').fill('今晚 23:00–24:00 进行升级，期间无法登录。给您带来不便，敬请谅解。')
  const preview = await host.page
    .locator('section', { has: host.page.getByRole('heading', { name: '预览' }) })
    .elementHandle()
  return {
    composer: () => type(host.page, preview),
    bare: () => type(page, null),
    close: async () => {
      await host.end()
      await browser.close()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Types a sentence, a key at a time, each once the one before has been painted. */
async function type(page: Page, preview: ElementHandle | null): Promise<Typing> {
  const input = page.locator('#title')
  await page.bringToFront()
  await input.fill('')
  await input.focus()
  const painted: number[] = []
  const written: number[] = []
  for (const letter of letters) {
    // the promise is wrapped: a bare one would be waited for, and the key has yet to come
    const watch = await page.evaluateHandle(watchKey, preview)
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    const times = await watch.evaluate(({ seen }) => seen)
    painted.push(times.painted)
    written.push(times.written)
  }
  return { painted: middle(painted), written: middle(written) }
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Runs in the page: from the next key until what it wrote is seen, in the preview or in the input itself. */
function watchKey(preview: Node | null): { seen: Promise<Typing> } {
  const { promise, resolve } = Promise.withResolvers<Typing>()
  let pressedAt = 0
  addEventListener(
    'keydown',
    () => {
      pressedAt = performance.now()
    },
    { capture: true, once: true },
  )
  const look = (value: string) => {
    const written = (preview?.textContent ?? value).includes(value) ? performance.now() - pressedAt : null
    requestAnimationFrame(() => {
      if (written === null) return look(value)
      const after = new MessageChannel()
      after.port1.onmessage = () => resolve({ painted: performance.now() - pressedAt, written })
      after.port2.postMessage(null)
    })
  }
  addEventListener('input', ({ target }) => queueMicrotask(() => look((target as HTMLInputElement).value.trim())), {
    once: true,
  })
  return { seen: promise }
}
