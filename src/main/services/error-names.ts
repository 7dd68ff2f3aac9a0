import { ProviderFailure } from '#main/providers/types.ts'
import { storageReason } from '#main/store/store-error.ts'
import { CredentialUnreadable, VaultClosed } from '#main/vault/vault.ts'
import type { ErrorCode } from '#shared/contract/base.ts'
import { causeOfQuery } from './causes.ts'
import type { Core } from './core.ts'
import { Refusal } from './refusal.ts'

export interface NamedError {
  code: ErrorCode
  data: unknown
}

/** The contract's name for an error that a procedure may meet, or null for one that is a fault of the program. */
export function nameError(
  error: unknown,
  { providers, redactor }: Pick<Core, 'providers' | 'redactor'>,
): NamedError | null {
  if (error instanceof Refusal) return { code: error.code, data: error.data }
  if (error instanceof VaultClosed) return { code: 'VAULT_LOCKED', data: undefined }
  if (error instanceof CredentialUnreadable) return { code: 'CREDENTIALS_UNREADABLE', data: undefined }
  if (error instanceof ProviderFailure) {
    const provider = providers[error.provider]
    return { code: 'PROVIDER_FAILED', data: { cause: causeOfQuery(error.verdict, provider, redactor.text) } }
  }
  const reason = storageReason(error)
  return reason === null ? null : { code: 'STORAGE_FAILED', data: { reason } }
}
