import { EventEmitter } from 'node:events'
import { writeSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { app } from '#test/helpers/electron-stand-in/electron.ts'
import { given, heard, report } from './electron.ts'

/** Runs a built main process on the recording stand-in, does to it what a hostile page would do, and prints the report. */
const [entry = '', dataDirectory = ''] = process.argv.slice(2)
const own = import.meta.resolve('./electron.ts')
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: own, shortCircuit: true } : next(name, context)),
})

const page = 'app://pushdeck/'
const elsewhere = [
  'https://evil.example/',
  'http://pushdeck/',
  'app://pushdeck.evil.example/',
  'app://pushdeck@evil.example/',
  'app://evil.example/#app://pushdeck/',
  'app://pushdeck/other.html',
  'file:///etc/passwd',
  'data:text/html,<script>alert(1)</script>',
  'javascript:alert(1)',
  'ms-msdt:/id',
]
const permissions = [
  ...['media', 'geolocation', 'notifications', 'midi', 'midiSysex', 'pointerLock', 'fullscreen', 'openExternal'],
  ...['clipboard-read', 'display-capture', 'hid', 'serial', 'usb', 'idle-detection', 'fileSystem', 'unknown'],
]

async function probe(): Promise<void> {
  const contents = new EventEmitter()
  let openWindow = (_details: { url: string }): { action: string } => ({ action: 'allow' })
  app.emit(
    'web-contents-created',
    {},
    {
      on: contents.on.bind(contents),
      once: contents.once.bind(contents),
      setWindowOpenHandler: (handler: typeof openWindow) => {
        openWindow = handler
      },
    },
  )
  const isLet = (event: string, url: string): boolean => {
    let isPrevented = false
    const preventDefault = () => {
      isPrevented = true
    }
    contents.emit(event, { url, preventDefault }, url)
    return !isPrevented
  }
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
    for (const url of [page, ...elsewhere]) report.navigation.push({ event, url, isLet: isLet(event, url) })
  report.isGuestLet = isLet('will-attach-webview', 'https://evil.example/')
  for (const url of [page, ...elsewhere]) report.opened.push({ url, action: openWindow({ url }).action })
  for (const permission of permissions) {
    given.ask(null, permission, (isGiven) => report.permissions.push({ by: 'asked', permission, isGiven }))
    report.permissions.push({ by: 'looked up', permission, isGiven: given.lookUp(null, permission) })
  }
  for (const url of [
    page,
    `${page}index.html`,
    `${page}..%2f..%2f..%2fetc/passwd`,
    'app://evil.example/',
    'file:///etc/passwd',
  ]) {
    const response = await given.answers.get(new URL(url).protocol)?.(new Request(url))
    const policy = response?.headers.get('Content-Security-Policy') ?? null
    if (response) report.answers.push({ url, status: response.status, policy })
  }
  sendPorts()
}

function sendPorts(): void {
  const sender = given.windows[0]?.webContents
  const mainFrame = sender?.mainFrame
  const own = { url: page, origin: 'app://pushdeck' }
  const frame = (origin: string) => ({ url: `${origin}/`, origin })
  const foreign = { mainFrame: own }
  const messages = [
    { name: 'our page', isHostile: false, at: own, sender, senderFrame: mainFrame },
    { name: 'another window', isHostile: true, at: own, sender: foreign, senderFrame: own },
    { name: 'a frame inside our page', isHostile: true, at: own, sender, senderFrame: { ...own } },
    { name: 'a frame that is gone', isHostile: true, at: own, sender, senderFrame: null },
    ...['https://evil.example', 'null', 'file://', 'app://pushdeck.evil.example', 'http://pushdeck'].map((origin) => ({
      ...{ name: `our window at ${origin}`, isHostile: true, at: frame(origin), sender, senderFrame: mainFrame },
    })),
  ]
  for (const channel of report.channels) {
    for (const { name, isHostile, at, ...event } of messages) {
      Object.assign(mainFrame ?? {}, at)
      let isHeard = false
      const hear = () => {
        isHeard = true
      }
      const port = Object.assign(new EventEmitter(), { start: hear, postMessage: hear, close: () => {} })
      heard.emit(channel, { ...event, reply: hear, ports: [port] })
      report.senders.push({ sender: `${name} on ${channel}`, isHostile, isHeard })
    }
  }
}

process.on('exit', () => void writeSync(1, JSON.stringify(report)))
given.whenLoading = () => {
  probe().then(
    () => process.exit(0),
    (error) => {
      process.stderr.write(`${error.stack}\n`)
      process.exit(1)
    },
  )
}
process.argv.splice(1, Number.POSITIVE_INFINITY, entry, '--data-dir', dataDirectory)
await import(pathToFileURL(entry).href)
