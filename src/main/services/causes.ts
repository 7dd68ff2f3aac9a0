import type { Provider, Verdict } from '#main/providers/types.ts'
import { type Cause, type CauseText, commonCauses } from '#shared/domain/cause.ts'

interface EndColumns {
  cause_code: string | null
  http_status: number | null
  provider_code: string | null
  provider_message: string | null
}

/** Words for a stored cause: the provider's own, else a common one; a code that nobody knows is shown as it is. */
export function causeOf(end: EndColumns, provider: Provider): Cause | null {
  const code = end.cause_code
  if (code === null) return null
  const common: Readonly<Record<string, CauseText>> = commonCauses
  const text = provider.causes[code] ?? common[code] ?? { title: { zh: code, en: code }, next: { zh: '', en: '' } }
  return {
    code,
    title: text.title,
    next: text.next,
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
