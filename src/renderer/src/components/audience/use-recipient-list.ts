import { useDeferredValue, useMemo } from 'react'
import type { ListedKind } from '#shared/domain/audience.ts'
import { type RecipientList, readRecipients } from '#shared/domain/recipients.ts'

/** What a pasted text comes to, a moment after it stands there: reading a long list must not hold up typing. */
export function useRecipientList(kind: ListedKind, text: string): RecipientList {
  const deferred = useDeferredValue(text)
  return useMemo(() => readRecipients(kind, deferred), [kind, deferred])
}
