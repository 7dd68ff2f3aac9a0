import type { BrowserContext, Page } from '@playwright/test'
import { mark } from './corpus.ts'

/** What hostile texts have come to in a browser. */
export function createWatch() {
  const found: string[] = []
  const requests: { place: string; url: string }[] = []
  const marks = new Set<string>()
  let place = 'start'
  const note = (what: string) => void found.push(`${place}: ${what}`)
  return {
    marks,
    /** Names what is shown from now on. */
    at: (name: string): void => {
      place = name
    },
    note,
    /** Called before a page is there. */
    begin: async (context: BrowserContext): Promise<void> => {
      await context.exposeBinding('ran', () => note('ran'))
      await context.exposeBinding('violated', (_source, what: string) => note(`violation of ${what}`))
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          Reflect.get(window, 'violated')(`${violatedDirective} ${blockedURI}`),
        )
      })
      context.on('request', (request) => void requests.push({ place, url: request.url() }))
      let pages = 0
      context.on('page', (page) => {
        page.on('websocket', (socket) => requests.push({ place, url: socket.url().replace(/^ws/, 'http') }))
        pages += 1
        if (pages > 1) note('opened a window')
      })
      // among them what React says of a screen that broke
      context.on('console', (message) => {
        if (message.type() === 'error') note(`complained: ${message.text().slice(0, 200)}`)
      })
      context.on('weberror', (problem) => note(`broke: ${problem.error()}`))
      context.on('dialog', (dialog) => {
        note('opened a dialog')
        void dialog.dismiss()
      })
    },
    /** Looks at the screen as it stands: at what became an element, an address or an unseen character in it. */
    look: async (page: Page): Promise<void> => {
      const seen = await page.evaluate(inspect, mark.source)
      for (const one of seen.marks) marks.add(one)
      for (const one of seen.found) note(one)
    },
    /** All of it, with requests that went to no address of `own`. */
    found: (own: string): string[] => [
      ...found,
      ...requests
        .filter(({ url }) => !/^(?:data|blob|about):/.test(url) && new URL(url).origin !== own)
        .map(({ place, url }) => `${place}: asked ${url}`),
    ],
  }
}

/** Runs in the page. */
function inspect(mark: string): { marks: string[]; found: string[] } {
  const found: string[] = []
  const foreign =
    'x-ran, script, iframe, object, embed, base, meta, link, template, noscript, video, details[ontoggle], math, animate'
  const handlers = (element: Element) => [...element.attributes].filter(({ name }) => name.startsWith('on'))
  // nobody sees these, and they are to be written out; 2068 and 2069 set right-to-left text apart
  const unseen = /[[\p{Cc}--[\t\n\r]]\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2067\ufeff\u3164\u2800]/v
  const addresses = /^\s*(?:j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|data:text|vbscript|(?:https?:)?\/\/leak)/i
  for (const element of document.body.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase()
    if (element.matches(foreign) && element.closest('#root, [class*=ant-]')) found.push(`an element ${name}`)
    if (handlers(element).length > 0) found.push(`a handler at ${name}`)
    for (const attribute of ['href', 'src', 'action', 'formaction', 'srcdoc', 'xlink:href'])
      if (addresses.test(element.getAttribute(attribute) ?? '')) found.push(`an address in ${attribute} of ${name}`)
    const texts = [...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data)
    for (const text of [...texts, element.getAttribute('title') ?? '', element.getAttribute('aria-label') ?? ''])
      if (unseen.test(text)) found.push(`unseen characters in ${name}: ${JSON.stringify(text.slice(0, 60))}`)
  }
  if (document.documentElement.scrollWidth > window.innerWidth) found.push('wider than its window')
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
  const shown = document.body.innerText
  // a text that was taken for a name in a list of words
  for (const [word] of shown.matchAll(/\bundefined\b|\bNaN\b|\[object |native code/g)) found.push(`the word ${word}`)
  return { marks: shown.match(new RegExp(mark, 'g')) ?? [], found }
}
