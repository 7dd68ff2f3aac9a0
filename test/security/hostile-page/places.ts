import type { BrowserContext, Frame } from '@playwright/test'

/** A page of somebody else's, in a browser that can reach the console. */
interface Place {
  name: string
  /** By which address the page asks for the console. */
  base: (port: number) => string
  /** Opens it; `port` is the console's, `elsewhere` that of its own server. */
  open: (context: BrowserContext, port: number, elsewhere: number) => Promise<Frame>
  /** What a console without any guard would give away here, by how it is called in what was won. */
  wins: readonly string[]
}

/** A name that its owner's DNS points at this machine once the page is loaded. */
const reboundName = 'rebound.example'

const direct = (port: number) => `http://127.0.0.1:${port}`
const changed = 'the operator is stranger'

const goTo = async (context: BrowserContext, url: string): Promise<Frame> => {
  const page = await context.newPage()
  await page.goto(url)
  return page.mainFrame()
}

export const places: readonly Place[] = [
  {
    name: 'another port',
    base: direct,
    open: (context, _port, elsewhere) => goTo(context, `http://127.0.0.1:${elsewhere}/`),
    wins: [changed, 'socket', 'script ran', 'image drawn'],
  },
  {
    name: 'another name',
    base: direct,
    open: (context, _port, elsewhere) => goTo(context, `http://other.example:${elsewhere}/`),
    wins: [changed, 'socket', 'script ran', 'image drawn'],
  },
  {
    name: 'a name that is rebound',
    base: (port) => `http://${reboundName}:${port}`,
    open: async (context, port) => {
      // the page itself came from its owner's machine, before the name was pointed at this one
      const url = `http://${reboundName}:${port}/lure.html`
      await context.route(url, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' }))
      return goTo(context, url)
    },
    wins: [changed, 'socket', 'script ran', 'image drawn', 'read by fetch', 'page read in a frame'],
  },
  {
    name: 'a sandboxed frame',
    base: direct,
    open: async (context, _port, elsewhere) => {
      const frame = await goTo(context, `http://127.0.0.1:${elsewhere}/sandbox`)
      const [inner] = frame.childFrames()
      if (!inner) throw new Error('no frame')
      await inner.waitForLoadState()
      return inner
    },
    wins: [changed, 'socket', 'script ran', 'image drawn'],
  },
]

/** A browser for which the names are this machine, and which leaves it to the console to keep strangers out. */
export const browserArguments = [
  `--host-resolver-rules=MAP ${reboundName} 127.0.0.1,MAP other.example 127.0.0.1`,
  '--disable-features=LocalNetworkAccessChecks,PrivateNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
]
