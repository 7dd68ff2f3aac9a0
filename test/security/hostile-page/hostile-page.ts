import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium } from '@playwright/test'
import browserConfig from '../../../playwright.config.ts'
import { figureOf, type SecurityFigure } from '../figure.ts'
import { type Hosts, openHosts, type Weakness } from '../knocks/open-host.ts'
import { weaknesses } from '../knocks/weaknesses.ts'
import { attack } from './attacks.ts'
import { browserArguments, places } from './places.ts'

const guess = 'x'.repeat(43)
const sandbox = '<!doctype html><body><iframe sandbox="allow-scripts allow-forms allow-popups" src="/"></iframe>'

/** A console that looks at nothing: not at names, tokens or types, and without the headers that keep others from embedding it. */
const unguarded: Weakness = {
  repair: (request, own) => {
    for (const check of ['host', 'origin of a socket', 'length of the body', 'type of the body'] as const)
      weaknesses[check].repair?.(request, own)
  },
  admission: (real) => ({
    ...weaknesses.token.admission?.(real),
    ...weaknesses['ticket of a window'].admission?.(real),
  }),
  page: ({ find }) => ({
    find: (path) => {
      const file = find(path)
      return file && { ...file, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } }
    },
  }),
}

/** What a page at each place wins from a console: by place, in words. */
async function wonFrom(browser: Browser, elsewhere: number, weakness?: Weakness): Promise<Map<string, string[]>> {
  const won = new Map<string, string[]>()
  for (const { name, base, open } of places) {
    // each place has a console of its own, so that one's traces are not another's
    const hosts: Hosts = await openHosts()
    const context = await browser.newContext()
    try {
      const { port } = await hosts.open(weakness)
      const frame = await open(context, port, elsewhere)
      const taken = await frame.evaluate(attack, { base: base(port), guess })
      won.set(name, [...taken, ...(await hosts.traces())])
    } finally {
      await context.close()
      await hosts.close()
    }
  }
  return won
}

/** Goes to the console's address with a guessed ticket; whether a file comes of it. */
async function isGivenFile(browser: Browser, elsewhere: number, weakness?: Weakness): Promise<boolean> {
  const hosts = await openHosts()
  const context = await browser.newContext()
  try {
    const { port } = await hosts.open(weakness)
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${elsewhere}/`)
    return await page.goto(`http://127.0.0.1:${port}/files/${guess}`).then(
      (answer) => answer?.ok() === true,
      (error: unknown) => String(error).includes('Download is starting'),
    )
  } finally {
    await context.close()
    await hosts.close()
  }
}

/** The other half of S6: a hostile page in a real browser, beside a console that looks at nothing. */
export async function hostilePage(): Promise<SecurityFigure> {
  const { args = [], ...options } = browserConfig.use?.launchOptions ?? {}
  const browser = await chromium.launch({ ...options, args: [...args, ...browserArguments] })
  const lures = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(request.url === '/sandbox' ? sandbox : '<!doctype html><body>')
  }).listen(0, '127.0.0.1')
  await once(lures, 'listening')
  const { port: elsewhere } = lures.address() as AddressInfo
  try {
    const real = await wonFrom(browser, elsewhere)
    const found = [...real].flatMap(([place, won]) => won.map((one) => `${place}: ${one}`))
    if (await isGivenFile(browser, elsewhere)) found.push('a file for a guessed ticket')
    const control = await wonFrom(browser, elsewhere, unguarded)
    const passed = places.flatMap(({ name, wins }) =>
      wins.filter((win) => !control.get(name)?.some((one) => one.startsWith(win))).map((win) => `${name}: ${win}`),
    )
    if (!(await isGivenFile(browser, elsewhere, weaknesses['ticket of a download'])))
      passed.push('a host that forgets the ticket of a download')
    const tried = places.flatMap(({ wins }) => wins).length + 1
    return figureOf(tried, found, { tried, passed })
  } finally {
    lures.close()
    lures.closeAllConnections()
    await browser.close()
  }
}
