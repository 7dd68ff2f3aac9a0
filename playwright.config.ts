import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import type { Host } from './test/e2e/fixtures.ts'

const known = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
// `npm test` names the browser that it found or installed; without one Playwright's own is used
const executablePath = process.env['PUSHDECK_CHROMIUM'] ?? known.find(existsSync)
// Chromium refuses to run as root with its sandbox
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const quiet = ['--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-component-update']

/** What the desktop host does in its own way runs there too. */
const desktopSpecs = /(bridge|file-drop|locking|settings)[.]spec[.]ts/
const secondLook = /[(]en, dark[)]$/
/** Every flow that is looked at twice runs on both hosts, in one look on each. All run on both with PUSHDECK_ALL_SPECS set. */
const parts = process.env['PUSHDECK_ALL_SPECS']
  ? { web: {}, electron: {} }
  : { web: { grepInvert: secondLook }, electron: { grep: [desktopSpecs, secondLook] } }

/** End-to-end: the built console on both hosts, in a real browser. */
export default defineConfig<object, { host: Host }>({
  testDir: 'test/e2e',
  outputDir: 'artifacts/e2e',
  fullyParallel: true,
  workers: 3,
  // A test that needs it is named in the summary of `npm test`
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./test/e2e/stage-note.ts']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      args: [...asRoot, ...quiet, '--disable-sync'],
      ...(executablePath ? { executablePath } : {}),
    },
  },
  projects: [
    { name: 'web', use: { host: 'web' }, ...parts.web },
    { name: 'electron', use: { host: 'electron' }, ...parts.electron },
  ],
})
