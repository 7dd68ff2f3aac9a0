import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import type { PortMessage, ToBrowser, ToMain } from './messages.ts'
import { pageWorld, preloadWorld } from './worlds.ts'

type Fetched = Extract<ToBrowser, { type: 'fetched' }>
type Question = Extract<ToMain, { type: 'fetch' }>

/** Chromium gives `app:` no origin, so the page lives at the https origin of the same name, which nothing else has. */
const toHttps = (url: string): string => url.replace(/^app:/, 'https:')
const toApp = (url: string): string => url.replace(/^https:(?=\/\/pushdeck\/)/, 'app:')

/**
 * Plays Electron’s windows for the host that runs in `main`: its pages, its scheme, its preload and the ports that it
 * hands over. `files` is where the files are that tests give to the page. Calls back for each window that is opened.
 */
export async function playWindows(
  main: ChildProcess,
  context: BrowserContext,
  files: string,
  onWindow: (page: Promise<Page>) => void,
): Promise<void> {
  const windows = new Map<number, { page: Page; cdp: CDPSession; contextId: number }>()
  const asked = new Map<number, (answer: Fetched) => void>()
  let questions = 0
  const send = (message: ToMain): void => {
    if (main.connected) main.send(message, () => {})
  }
  const fetchFromMain = (question: Omit<Question, 'id' | 'type'>): Promise<Fetched> =>
    new Promise((resolve) => {
      const id = questions++
      asked.set(id, resolve)
      send({ type: 'fetch', id, ...question })
    })

  await context.route('**/*', async (route, request) => {
    const { status, headers, body } = await fetchFromMain({ url: toApp(request.url()), method: request.method() })
    await route.fulfill({ status, headers, body: Buffer.from(body) })
  })

  const open = async ({ window, url, preload }: Extract<ToBrowser, { type: 'open' }>): Promise<Page> => {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    const entry = { page, cdp, contextId: 0 }
    windows.set(window, entry)
    cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      entry.contextId = executionContextId
      const message = JSON.parse(payload)
      send({ ...message, window, ...(message.url ? { url: toApp(message.url) } : {}) })
    })
    page.once('close', () => send({ type: 'closed', window }))
    const run = `(require, exports) => {${readFileSync(preload, 'utf8')}\n}`
    await cdp.send('Page.enable')
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: 'standIn', executionContextName: 'preload' })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${pageWorld})()` })
    const source = `(${preloadWorld})(${run}, ${JSON.stringify(files)})`
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: 'preload' })
    await page.goto(toHttps(url))
    send({ type: 'loaded', window })
    return page
  }
  const passOn = async ({ window, port, data }: PortMessage): Promise<void> => {
    const expression = `standInReceive(${JSON.stringify(port)}, ${JSON.stringify(data)})`
    const { cdp, contextId } = windows.get(window) ?? { contextId: 0 }
    await cdp?.send('Runtime.evaluate', { expression, contextId })
  }

  main.on('message', (message: ToBrowser) => {
    if (message.type === 'open') onWindow(open(message))
    // a page may close or load anew at any time
    else if (message.type === 'port') passOn(message).catch(() => {})
    else if (message.type === 'go')
      windows
        .get(message.window)
        ?.page.goto(toHttps(message.url))
        .catch(() => {})
    else if (message.type === 'reload')
      windows
        .get(message.window)
        ?.page.reload()
        .catch(() => {})
    else {
      asked.get(message.id)?.(message)
      asked.delete(message.id)
    }
  })
}
