import type { Browser } from '@playwright/test'
import { corpus } from './corpus.ts'
import { createWatch } from './watch.ts'

const page = (policy: boolean) =>
  `<!doctype html>${policy ? `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">` : ''}<div id="root"></div>`
const own = 'http://hole.example'

/** A page that takes texts for markup and for addresses, as `dangerouslySetInnerHTML` would. What the watch sees there. */
async function watchHole(browser: Browser, policy: boolean): Promise<string[]> {
  const context = await browser.newContext()
  const watch = createWatch()
  try {
    await watch.begin(context)
    await context.route('**/*', (route) =>
      route.request().url() === `${own}/`
        ? route.fulfill({ contentType: 'text/html', body: page(policy) })
        : route.abort(),
    )
    const tab = await context.newPage()
    await tab.goto(`${own}/`)
    watch.at(policy ? 'a hole under a policy' : 'a hole')
    await tab.evaluate((texts) => {
      const root = document.querySelector('#root') as HTMLElement
      // but for those after which there is no page to look at
      for (const text of texts.filter((one) => !/refresh|<base|display: none/.test(one))) {
        const part = document.createElement('div')
        part.innerHTML = text
        const link = document.createElement('a')
        link.setAttribute('href', text)
        link.title = text
        root.append(part, link)
      }
    }, corpus)
    await tab.evaluate(async () => {
      const underWay = [...document.images].filter(({ complete }) => !complete)
      await Promise.all(underWay.map((image) => new Promise((done) => image.addEventListener('error', done))))
      // what an image that failed has set off comes before the second picture after it
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    })
    await watch.look(tab)
    return watch.found(own)
  } finally {
    await context.close()
  }
}

/** Kinds of harm that the watch did not see in a page with a hole; none is how it should be. */
export async function missedInHole(browser: Browser): Promise<{ tried: number; passed: string[] }> {
  const open = await watchHole(browser, false)
  const guarded = await watchHole(browser, true)
  const kinds: [string, string[], RegExp][] = [
    ['script that runs', open, /: ran$/],
    ['a request elsewhere', open, /: asked http:\/\/leak/],
    ['an element', open, /: an element x-ran/],
    ['a handler', open, /: a handler at/],
    ['an address', open, /: an address in href of a$/],
    ['unseen characters', open, /: unseen characters/],
    ['a page that is too wide', open, /: wider than/],
    ['a violation of the policy', guarded, /: violation of/],
  ]
  const passed = kinds.filter(([, found, sign]) => !found.some((one) => sign.test(one))).map(([name]) => name)
  return { tried: kinds.length, passed }
}
