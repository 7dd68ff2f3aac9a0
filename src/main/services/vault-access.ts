import type { VaultStatus } from '#shared/contract/system.ts'
import { program, toRow, writeAudit } from './audit.ts'
import type { Core } from './core.ts'
import { createIdleLock } from './idle-lock.ts'
import { createPassphraseTries } from './passphrase-tries.ts'
import { invalidField, Refusal } from './refusal.ts'

const shortestPassphrase = 8

interface VaultParts {
  onOpen: () => void
  /** Stops what must not go on without credentials, and forgets those that are open. */
  onLock: (by: string) => Promise<void>
  /** Without use until it locks itself; 0 for never. */
  idleMinutes: () => Promise<number>
}

/** Opening, locking and re-protecting the credentials' key, on the operator's word or when nobody is there. */
export function createVaultAccess(
  core: Pick<Core, 'store' | 'vault' | 'clock' | 'events' | 'log'>,
  { onOpen, onLock, idleMinutes }: VaultParts,
) {
  const { store, vault, clock, events } = core
  const tried = createPassphraseTries(clock)
  const line = (action: string, operator: string) => ({ at: clock.now(), operator, action })

  const refuseWrong = async (by: string): Promise<never> => {
    await writeAudit(store, { ...line('vault.wrong-passphrase', by), outcome: 'refused' })
    throw new Refusal('WRONG_PASSPHRASE')
  }

  const lock = async (
    action: 'vault.lock' | 'vault.lock-idle' | 'vault.lock-away',
    by: string,
  ): Promise<VaultStatus> => {
    if (vault.status().protector !== 'passphrase') throw new Refusal('PASSPHRASE_NEEDED')
    if (!(await vault.lock())) return vault.status()
    idle.end()
    events.changed('vault')
    await onLock(by)
    await writeAudit(store, line(action, by))
    return vault.status()
  }

  const idle = createIdleLock(core, { minutes: idleMinutes, lock: () => lock('vault.lock-idle', program) })

  const watchIdle = (): void => {
    const { protector, state } = vault.status()
    if (protector === 'passphrase' && state === 'open') idle.begin()
    else idle.end()
  }

  return {
    status: (): VaultStatus => vault.status(),
    open: async (passphrase: string, by: string): Promise<VaultStatus> => {
      if (vault.status().state === 'needs-passphrase') assertLongEnough(passphrase)
      const isRight = await tried(
        () => vault.unlock(passphrase),
        (opened) => !opened,
      )
      if (!isRight) return refuseWrong(by)
      await writeAudit(store, line('vault.open', by))
      watchIdle()
      onOpen()
      events.changed('vault')
      return vault.status()
    },
    protect: async (next: { passphrase: string | null; current: string }, by: string): Promise<VaultStatus> => {
      const result = await tried(
        () => vault.protect(next, (protector) => toRow({ ...line('vault.protect', by), detail: { protector } })),
        (protectedAs) => protectedAs === 'wrong-passphrase',
      )
      if (result === 'no-protector') throw new Refusal('NOT_FOUND')
      if (result === 'wrong-passphrase') return refuseWrong(by)
      watchIdle()
      events.changed('vault')
      return vault.status()
    },
    /** Refuses PASSPHRASE_NEEDED where no passphrase protects them, since nothing could open them again. */
    lock: (by: string): Promise<VaultStatus> => lock('vault.lock', by),
    /** The computer itself was locked or goes to sleep: nobody is there. Does nothing where no passphrase protects them. */
    leave: async (): Promise<void> => {
      const { protector, state } = vault.status()
      if (protector === 'passphrase' && state === 'open') await lock('vault.lock-away', program)
    },
    /** Somebody is at the console. */
    touch: idle.touch,
    close: idle.end,
  }
}

/** A new passphrase; one that is only asked for again may be of any length. */
export function assertLongEnough(passphrase: string): void {
  if (passphrase.length >= shortestPassphrase) return
  throw invalidField('passphrase', {
    zh: `口令至少 ${shortestPassphrase} 个字符。`,
    en: `A passphrase needs at least ${shortestPassphrase} characters.`,
  })
}

export type VaultAccess = ReturnType<typeof createVaultAccess>
