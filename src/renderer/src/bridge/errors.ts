import { isDefinedError } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '#shared/contract/base.ts'
import type { BackupFault } from '#shared/domain/backup.ts'
import type { Check } from '#shared/domain/review.ts'
import type { TableFault } from '#shared/domain/table.ts'
import { AnswerLost, BridgeLost, FileNotTaken } from './bridge.ts'

interface NamedError {
  code: ErrorCode
  data: unknown
}

/** The contract's error behind a rejection, or null. */
export function namedError(error: unknown): NamedError | null {
  if (!(error instanceof Error) || !isDefinedError(error as never)) return null
  const { code, data } = error as unknown as NamedError
  return { code, data }
}

export const hasCode = (error: unknown, code: ErrorCode): boolean => namedError(error)?.code === code

/** The checks that a refused review carries. */
export function checksOf(error: unknown): Check[] {
  const named = namedError(error)
  return named?.code === 'REVIEW_BLOCKED' ? (named.data as { checks: Check[] }).checks : []
}

/** Says an error in words that tell what happened, whether anything was sent, and what to do. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation()
  return (error) => {
    if (error instanceof BridgeLost) return t('errors.lost')
    if (error instanceof AnswerLost) return t('errors.lostMidway')
    if (error instanceof FileNotTaken) return t(`errors.file.${error.reason}`)
    const named = namedError(error)
    if (!named) return t(isBadRequest(error) ? 'errors.BAD_REQUEST' : 'errors.unexpected')
    if (named.code === 'STORAGE_FAILED') {
      const { reason } = named.data as { reason: 'full' | 'read-only' | 'corrupted' | 'busy' | 'other' }
      return t(`errors.STORAGE_FAILED.${reason}`)
    }
    if (named.code === 'BACKUP_UNUSABLE') {
      const { reason } = named.data as { reason: BackupFault }
      return t(`errors.BACKUP_UNUSABLE.${reason}`)
    }
    if (named.code === 'TABLE_UNREADABLE')
      return t(`errors.TABLE_UNREADABLE.${(named.data as { fault: TableFault }).fault}`)
    const expected = named.code === 'NOT_CONFIRMED' ? (named.data as { expected: string }).expected : ''
    const seconds = named.code === 'TRY_LATER' ? (named.data as { seconds: number }).seconds : 0
    return t(`errors.${named.code}`, { expected, seconds })
  }
}

/** Whether the input was none that the contract takes, such as an id that is no id. */
export const isBadRequest = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'BAD_REQUEST'
