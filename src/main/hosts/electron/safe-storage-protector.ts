import type { SafeStorage } from 'electron'
import type { KeyProtector } from '#main/vault/protector.ts'

const keyLength = 32

type Storage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>

/**
 * The system's keychain as protector, or null where it keeps no secret: on Linux without a keyring Electron would use a
 * password that is in its source code, so there the operator is asked for a passphrase.
 */
export async function chooseProtector(storage: Storage, platform: NodeJS.Platform): Promise<KeyProtector | null> {
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend())) return null
  const isAvailable = await storage.isAsyncEncryptionAvailable().catch(() => false)
  return isAvailable ? protectorBy(storage) : null
}

function protectorBy(storage: Storage): KeyProtector {
  return {
    id: 'safe-storage',
    wrap: (dataKey) => storage.encryptStringAsync(dataKey.toString('base64')),
    unwrap: async (wrapped) => {
      const { result } = await storage.decryptStringAsync(wrapped)
      const dataKey = Buffer.from(result, 'base64')
      if (dataKey.length !== keyLength) throw new Error('the wrapped key is damaged')
      return dataKey
    },
  }
}
