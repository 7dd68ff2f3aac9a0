import type { VaultStatus } from '#shared/contract/system.ts'
import { writeAudit } from './audit.ts'
import type { Core } from './core.ts'
import { invalidField, Refusal } from './refusal.ts'

const shortestPassphrase = 8

/** Opening and re-protecting the credentials' key, on the operator's word. */
export function createVaultAccess(
  { store, vault, clock, events }: Pick<Core, 'store' | 'vault' | 'clock' | 'events'>,
  onOpen: () => void,
) {
  const record = (action: string, by: string, detail: Record<string, string>) =>
    writeAudit(store, { at: clock.now(), operator: by, action, detail })
  return {
    status: (): VaultStatus => vault.status(),
    open: async (passphrase: string, by: string): Promise<VaultStatus> => {
      if (vault.status().state === 'needs-passphrase') assertLongEnough(passphrase)
      if (!(await vault.unlock(passphrase))) {
        await record('vault.wrong-passphrase', by, {})
        throw new Refusal('WRONG_PASSPHRASE')
      }
      await record('vault.open', by, {})
      onOpen()
      events.changed('vault')
      return vault.status()
    },
    protect: async (passphrase: string | null, by: string): Promise<VaultStatus> => {
      if (!(await vault.protect(passphrase))) throw new Refusal('NOT_FOUND')
      await record('vault.protect', by, { protector: vault.status().protector ?? '' })
      events.changed('vault')
      return vault.status()
    },
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
