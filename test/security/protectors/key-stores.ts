import { chooseProtector } from '#main/hosts/electron/safe-storage-protector.ts'
import type { KeyProtector } from '#main/vault/protector.ts'

interface Keychain {
  /** Whose it is: what one has sealed another does not open. */
  name: string
  backend: 'gnome_libsecret' | 'basic_text' | 'unknown'
  available: () => Promise<boolean>
  /** Gives out other bytes than it was given, without noticing. */
  isCareless: boolean
  platform: NodeJS.Platform
}

const own: Keychain = {
  ...{ name: 'a', backend: 'gnome_libsecret', available: async () => true, isCareless: false },
  platform: 'linux',
}
const otherKey = Buffer.alloc(32, 7).toString('base64')

/** What the desktop host makes of a system's key store; it has the names of Electron's that the host calls. */
export function systemKeyStore(changes: Partial<Keychain> = {}): Promise<KeyProtector | null> {
  const { name, backend, available, isCareless, platform } = { ...own, ...changes }
  return chooseProtector(
    {
      getSelectedStorageBackend: () => backend,
      isAsyncEncryptionAvailable: available,
      encryptStringAsync: async (text) => Buffer.from(`${name}:${scrambled(text, name)}`),
      decryptStringAsync: async (sealed) => {
        const [by, text = ''] = sealed.toString().split(':')
        if (by !== name && !isCareless) throw new Error('another keychain')
        return { result: by === name ? scrambled(text, name) : otherKey, shouldReEncrypt: false }
      },
    },
    platform,
  )
}

/** Its own inverse; nothing of the text is left as it was. */
const scrambled = (text: string, name: string): string =>
  [...text].map((letter) => String.fromCharCode(letter.charCodeAt(0) ^ (128 + name.charCodeAt(0)))).join('')
