import type { Browser, BrowserContext, Page } from '@playwright/test'

/** What a console is started with, whatever carries it. */
export interface Start {
  browser: Browser
  dataDirectory: string
  /** Where the files are that the test gives to the page. */
  files: string
  /** Where the web host listens; any free port without it. */
  port?: number
  /** Called with the browser context before a page is in it. */
  prepare: (context: BrowserContext) => Promise<void>
}

/** A console that runs, with its first window. */
export interface Carrier {
  readonly page: Page
  readonly pid: number
  /** The web host's address and the token of this start; the desktop host has none. */
  readonly url?: string
  readonly token?: string
  /** Ends the console as its launcher does, and its windows; after `kill`, what is left of them. */
  end(): Promise<void>
  /** SIGKILL: nothing is closed or written. In a browser the page stays. */
  kill(): Promise<void>
}
