import type { Provider, Verdict } from '#main/providers/types.ts'
import { type Cause, wordsFor, wordsForQuery } from '#shared/domain/cause.ts'

export interface EndColumns {
  cause_code: string | null
  http_status: number | null
  provider_code: string | null
  provider_message: string | null
}

/** Words for a stored cause. */
export function causeOf(end: EndColumns, provider: Provider): Cause | null {
  const code = end.cause_code
  if (code === null) return null
  return {
    code,
    ...wordsFor(code, provider.causes),
    httpStatus: end.http_status,
    providerCode: end.provider_code,
    providerMessage: end.provider_message,
  }
}

/** Words for what became of a query. `redact`: a server may repeat the request in what it says. */
export function causeOfQuery(verdict: Verdict, provider: Provider, redact: (text: string) => string): Cause {
  const { causeCode: code, httpStatus, providerCode, providerMessage } = verdict
  return {
    code,
    ...wordsForQuery(code, provider.causes),
    httpStatus,
    providerCode,
    providerMessage: providerMessage === null ? null : redact(providerMessage),
  }
}
