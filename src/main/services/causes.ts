import type { Provider, Verdict } from '#main/providers/types.ts'
import { type Cause, wordsFor } from '#shared/domain/cause.ts'

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

/** `redact`: a server may repeat the request in what it says. */
export function causeOfVerdict(verdict: Verdict, provider: Provider, redact: (text: string) => string): Cause {
  const end = {
    cause_code: verdict.causeCode,
    http_status: verdict.httpStatus,
    provider_code: verdict.providerCode,
    provider_message: verdict.providerMessage === null ? null : redact(verdict.providerMessage),
  }
  return causeOf(end, provider) as Cause
}
