import type { Log } from '#main/app/ports.ts'
import type { SealedRepository } from '#main/store/repositories/sealed.ts'
import type { VaultStatus } from '#shared/contract/system.ts'
import { createPassphraseProtector, isWhole } from './passphrase-protector.ts'
import type { KeyProtector } from './protector.ts'
import type { Redactor } from './redactor.ts'
import { open, seal } from './seal.ts'
import { Secret } from './secret.ts'

/** The credentials' key is not at hand: locked, or its protector does not fit. */
export class VaultClosed extends Error {
  override name = 'VaultClosed'
}

/** A stored credential does not open with the key: it was sealed by another one, or the database has been changed. */
export class CredentialUnreadable extends Error {
  override name = 'CredentialUnreadable'
}

interface VaultOptions {
  sealed: SealedRepository
  /** The host's own protector, null where a passphrase is the only safe one. */
  protector: KeyProtector | null
  redactor: Redactor
  log: Log
  randomBytes: (length: number) => Buffer
  now: () => number
  /** What a guess at a passphrase costs (N of scrypt), other than the usual. */
  passphraseCost?: number | undefined
}

interface NewProtection {
  /** Null for the host's own protector. */
  passphrase: string | null
  /** The passphrase until now; of no account where none protects the key. */
  current: string
}

type AuditLine = NonNullable<Parameters<SealedRepository['writeKey']>[3]>
type LineFor = (protector: KeyProtector['id']) => AuditLine

/** `no-protector`: the host has none of its own. */
export type Protected = 'done' | 'wrong-passphrase' | 'no-protector'

export type Vault = Awaited<ReturnType<typeof openVault>>

/**
 * Keeps the data key that seals every credential. Which protector wrapped it is recorded, and only that one may open
 * it: a mismatch or damage is a state of its own and never leads to a new key, which would lose what is sealed.
 */
export async function openVault({ sealed, protector, redactor, log, randomBytes, now, passphraseCost }: VaultOptions) {
  const protectorBy = (passphrase: string) => createPassphraseProtector(passphrase, randomBytes, passphraseCost)
  let dataKey: Buffer | null = null
  let status: VaultStatus = { protector: null, state: 'needs-passphrase' }

  const adopt = async (by: KeyProtector, key: Buffer, line: AuditLine | null = null): Promise<void> => {
    await sealed.writeKey(by.id, await by.wrap(key), now(), line)
    dataKey = key
    status = { protector: by.id, state: 'open' }
  }

  const start = async (): Promise<void> => {
    const stored = await sealed.key()
    if (stored) await openStored(stored.protector as KeyProtector['id'], stored.wrapped)
    else if ((await sealed.some()).length > 0) status = { protector: null, state: 'damaged' }
    else if (protector) await makeKey(protector)
  }

  const makeKey = async (by: KeyProtector): Promise<void> => {
    try {
      await adopt(by, randomBytes(32))
    } catch (error) {
      // nothing is sealed yet, so nothing is lost: the console opens and says that it can keep no credentials
      log.error('a key for credentials could not be made', { protector: by.id, error })
      status = { protector: by.id, state: 'damaged' }
    }
  }

  /** A system's key store may give out other bytes than it was given without noticing. One credential may be damaged, not all. */
  const assertFits = async (unwrapped: Buffer): Promise<Buffer> => {
    const credentials = await sealed.some()
    const opens = credentials.some((one) => isReadable(unwrapped, place(one.connection_id, one.field), one.sealed))
    if (credentials.length > 0 && !opens) throw new Error('another key than what was sealed with it')
    return unwrapped
  }

  const openStored = async (recorded: KeyProtector['id'], wrapped: Buffer): Promise<void> => {
    if (recorded === 'passphrase') {
      status = { protector: recorded, state: isWhole(wrapped) ? 'locked' : 'damaged' }
    } else if (recorded === 'safe-storage' && protector === null) {
      status = { protector: recorded, state: 'unavailable' }
    } else if (recorded !== protector?.id) {
      status = { protector: recorded, state: 'mismatch' }
    } else {
      dataKey = await protector
        .unwrap(wrapped)
        .then(assertFits)
        .catch((error: unknown) => {
          log.error('the key for credentials could not be opened', { protector: recorded, error })
          return null
        })
      status = { protector: recorded, state: dataKey ? 'open' : 'damaged' }
    }
  }

  const key = (): Buffer => {
    if (!dataKey) throw new VaultClosed(status.state)
    return dataKey
  }

  const unlock = async (passphrase: string): Promise<boolean> => {
    const by = protectorBy(passphrase)
    const stored = await sealed.key()
    if (!stored && status.state !== 'damaged') {
      await adopt(by, randomBytes(32))
      return true
    }
    if (stored?.protector !== 'passphrase' || !isWhole(stored.wrapped)) throw new VaultClosed(status.state)
    const opened = await by.unwrap(stored.wrapped).catch(() => null)
    if (!opened) return false
    dataKey = opened
    status = { protector: 'passphrase', state: 'open' }
    return true
  }

  const isCurrent = async (passphrase: string): Promise<boolean> => {
    const stored = await sealed.key()
    if (stored?.protector !== 'passphrase') return true
    const opened = await protectorBy(passphrase)
      .unwrap(stored.wrapped)
      .catch(() => null)
    return opened?.equals(key()) === true
  }

  const protect = async ({ passphrase, current }: NewProtection, lineFor: LineFor): Promise<Protected> => {
    const by = passphrase === null ? protector : protectorBy(passphrase)
    if (!by) return 'no-protector'
    const kept = key()
    if (!(await isCurrent(current))) return 'wrong-passphrase'
    await adopt(by, kept, lineFor(by.id))
    return 'done'
  }

  const lock = (): boolean => {
    if (status.protector !== 'passphrase' || !dataKey) return false
    dataKey.fill(0)
    dataKey = null
    status = { protector: 'passphrase', state: 'locked' }
    return true
  }

  /** One change of the key at a time: two first passphrases at once would leave the key of one and what the other sealed. */
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }

  await start()

  return {
    status: (): VaultStatus => status,
    /**
     * False when the passphrase is not the one that wrapped the key. The first passphrase of a new vault makes its key.
     * Throws VaultClosed where no passphrase can help.
     */
    unlock: (passphrase: string): Promise<boolean> => inTurn(() => unlock(passphrase)),
    /**
     * Wraps the same key anew and writes the audit's line with it: a crash leaves the old protection or the new one. Throws VaultClosed
     * while the key is not at hand.
     */
    protect: (next: NewProtection, lineFor: LineFor): Promise<Protected> => inTurn(() => protect(next, lineFor)),
    /** Forgets the key until the passphrase is given again; false where none protects it, or it is locked already. */
    lock: (): Promise<boolean> => inTurn(async () => lock()),
    seal: (connectionId: string, field: string, value: string): string => {
      redactor.learn(value)
      return seal(key(), place(connectionId, field), Buffer.from(value), randomBytes)
    },
    /** The secret fields of a connection. Throws VaultClosed while the key is not at hand, else CredentialUnreadable. */
    credentials: async (connectionId: string): Promise<Record<string, Secret>> => {
      const rows = await sealed.credentials(connectionId)
      // looked at now: it may have been locked meanwhile
      const dataKeyNow = key()
      return Object.fromEntries(
        rows.map(({ field, sealed: text }) => {
          const value = reveal(dataKeyNow, place(connectionId, field), text)
          redactor.learn(value)
          return [field, new Secret(value)]
        }),
      )
    },
  }
}

function reveal(dataKey: Buffer, where: string, text: string): string {
  try {
    return open(dataKey, where, text).toString()
  } catch {
    throw new CredentialUnreadable(where)
  }
}

function isReadable(dataKey: Buffer, where: string, text: string): boolean {
  try {
    open(dataKey, where, text)
    return true
  } catch {
    return false
  }
}

const place = (connectionId: string, field: string): string => `${connectionId}:${field}`
