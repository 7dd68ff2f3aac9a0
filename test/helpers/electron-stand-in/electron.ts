import { beforeReady } from './app.ts'
import { Emitter, known } from './known.ts'
import { hear, tell } from './line.ts'

/** Plays, in plain Node, what the built host uses of Electron; what it uses beyond this is refused by name. */
export { app } from './app.ts'
export { BrowserWindow, ipcMain } from './windows.ts'

type Answer = (request: Request) => Response | Promise<Response>
const schemes = new Map<string, Answer>()
const noAnswer: Answer = () => new Response(null, { status: 404 })

export const protocol = known('protocol', {
  registerSchemesAsPrivileged: (declared: { scheme: string }[]) => {
    beforeReady('protocol.registerSchemesAsPrivileged')
    for (const { scheme } of declared) schemes.set(`${scheme}:`, noAnswer)
  },
  handle: (scheme: string, answer: Answer) => {
    if (!schemes.has(`${scheme}:`)) throw new Error(`the scheme ${scheme} was not registered as privileged`)
    schemes.set(`${scheme}:`, answer)
  },
})

hear('fetch', async ({ id, url, method }) => {
  const answer = schemes.get(new URL(url).protocol) ?? noAnswer
  const response = await answer(new Request(url, { method }))
  const { status, headers } = response
  tell({ type: 'fetched', id, status, headers: Object.fromEntries(headers), body: await response.bytes() })
})

const defaultSession = { setPermissionRequestHandler: () => {}, setPermissionCheckHandler: () => {} }
export const session = known('session', { defaultSession: known('session.defaultSession', defaultSession) })

const display = { workArea: { x: 0, y: 0, width: 1440, height: 900 } }
export const screen = known('screen', { getPrimaryDisplay: () => display, getDisplayMatching: () => display })
export const nativeTheme = known('nativeTheme', { themeSource: 'system', shouldUseDarkColors: false })
export const Menu = known('Menu', { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => {} })

export const powerMonitor = known('powerMonitor', new Emitter('lock-screen', 'suspend'))

class PlayedNotification extends Emitter {
  static isSupported = (): boolean => true
  readonly words: { title: string; body: string }

  constructor(words: { title: string; body: string }) {
    super('click')
    this.words = words
  }
  show(): void {
    process.stderr.write(`[notification] ${this.words.title}: ${this.words.body}\n`)
  }
}
export const Notification = new Proxy(known('Notification', PlayedNotification), {
  construct: (_, [words]) => known('Notification', new PlayedNotification(words)),
})

export const dialog = known('dialog', {
  showErrorBox: (title: string, content: string) => process.stderr.write(`[dialog] ${title}: ${content}\n`),
  /** Nobody is there to keep it running. */
  showMessageBox: async ({ message, detail }: { message: string; detail: string }) => {
    process.stderr.write(`[dialog] ${message}: ${detail}\n`)
    return { response: Number(process.env['STAND_IN_ANSWER'] ?? 1) }
  },
  /** Nobody is there to choose another place. */
  showSaveDialog: async (...given: { defaultPath?: string }[]) => ({ filePath: given.at(-1)?.defaultPath }),
})

const keyring = process.env['STAND_IN_KEYRING'] ?? 'gnome_libsecret'
const disguise = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a))
export const safeStorage = known('safeStorage', {
  getSelectedStorageBackend: () => keyring,
  isAsyncEncryptionAvailable: async () => keyring !== 'none',
  encryptStringAsync: async (text: string) => disguise(Buffer.from(`${keyring}:${text}`)),
  decryptStringAsync: async (sealed: Buffer) => {
    const [by, result] = disguise(sealed).toString().split(':')
    if (by !== keyring) throw new Error('not sealed by this keyring')
    return { result, shouldReEncrypt: false }
  },
})
