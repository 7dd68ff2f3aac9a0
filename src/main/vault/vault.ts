import type { SealedRepository } from '#main/store/repositories/sealed.ts'
import type { VaultStatus } from '#shared/contract/system.ts'
import { createPassphraseProtector } from './passphrase-protector.ts'
import type { KeyProtector } from './protector.ts'
import type { Redactor } from './redactor.ts'
import { open, seal } from './seal.ts'
import { Secret } from './secret.ts'

/** The credentials' key is not at hand: locked, or its protector does not fit. */
export class VaultClosed extends Error {
  override name = 'VaultClosed'
}

interface VaultOptions {
  sealed: SealedRepository
  /** The host's own protector, null where a passphrase is the only safe one. */
  protector: KeyProtector | null
  redactor: Redactor
  randomBytes: (length: number) => Buffer
  now: () => number
}

export type Vault = Awaited<ReturnType<typeof openVault>>

/**
 * Keeps the data key that seals every credential. Which protector wrapped it is recorded, and only that one may open
 * it: a mismatch or damage is a state of its own and never leads to a new key, which would lose what is sealed.
 */
export async function openVault({ sealed, protector, redactor, randomBytes, now }: VaultOptions) {
  let dataKey: Buffer | null = null
  let status: VaultStatus = { protector: null, state: 'needs-passphrase' }

  const adopt = async (by: KeyProtector, key: Buffer): Promise<void> => {
    await sealed.writeKey(by.id, await by.wrap(key), now())
    dataKey = key
    status = { protector: by.id, state: 'open' }
  }

  const start = async (): Promise<void> => {
    const stored = await sealed.key()
    if (!stored) {
      if (protector) await adopt(protector, randomBytes(32))
      return
    }
    const recorded = stored.protector as KeyProtector['id']
    if (recorded === 'passphrase') {
      status = { protector: recorded, state: 'locked' }
    } else if (recorded !== protector?.id) {
      status = { protector: recorded, state: 'mismatch' }
    } else {
      dataKey = await protector.unwrap(stored.wrapped).catch(() => null)
      status = { protector: recorded, state: dataKey ? 'open' : 'damaged' }
    }
  }

  const key = (): Buffer => {
    if (!dataKey) throw new VaultClosed(status.state)
    return dataKey
  }

  await start()

  return {
    status: (): VaultStatus => status,
    /** False when the passphrase is not the one that wrapped the key. The first passphrase of a new vault makes its key. */
    unlock: async (passphrase: string): Promise<boolean> => {
      const by = createPassphraseProtector(passphrase, randomBytes)
      const stored = await sealed.key()
      if (!stored) {
        await adopt(by, randomBytes(32))
        return true
      }
      if (stored.protector !== 'passphrase') return false
      const opened = await by.unwrap(stored.wrapped).catch(() => null)
      if (!opened) return false
      dataKey = opened
      status = { protector: 'passphrase', state: 'open' }
      return true
    },
    /** Wraps the same key anew, with a passphrase or, given null, with the host's own protector. */
    protect: async (passphrase: string | null): Promise<boolean> => {
      const by = passphrase === null ? protector : createPassphraseProtector(passphrase, randomBytes)
      if (!by) return false
      await adopt(by, key())
      return true
    },
    seal: (connectionId: string, field: string, value: string): string => {
      redactor.learn(value)
      return seal(key(), place(connectionId, field), Buffer.from(value), randomBytes)
    },
    /** The secret fields of a connection. Throws VaultClosed while the key is not at hand. */
    credentials: async (connectionId: string): Promise<Record<string, Secret>> => {
      const dataKeyNow = key()
      const rows = await sealed.credentials(connectionId)
      return Object.fromEntries(
        rows.map(({ field, sealed: text }) => {
          const value = open(dataKeyNow, place(connectionId, field), text).toString()
          redactor.learn(value)
          return [field, new Secret(value)]
        }),
      )
    },
  }
}

const place = (connectionId: string, field: string): string => `${connectionId}:${field}`
