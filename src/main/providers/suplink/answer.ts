import { type Cause, type CauseText, commonCauses } from '#shared/domain/cause.ts'
import type { Answer } from '#shared/domain/operation.ts'
import type { Text } from '#shared/domain/text.ts'
import type { Account, Verdict } from '../types.ts'
import { causes } from './causes.ts'

type Fact = Answer['facts'][number]

const nothingSaid = { httpStatus: null, providerCode: null, providerMessage: null }

/** What was done, in the words of a cause of our own. */
export function done(causeCode: string, facts: (Fact | null)[], notes: Text[] = []): Answer {
  const said = { ...nothingSaid, httpStatus: 200, providerCode: '200' }
  return {
    done: true,
    cause: causeFor(causeCode, said),
    facts: facts.filter((fact) => fact !== null),
    tables: [],
    notes,
  }
}

/** What this console refuses before any byte leaves. */
export const refusedHere = (causeCode: string, facts: Fact[] = []): Answer => ({
  done: false,
  cause: causeFor(causeCode, nothingSaid),
  facts,
  tables: [],
  notes: [],
})

/** What went wrong with a call. `findOut`: how to learn what became of it, before it is made again. */
export function failed(failure: Verdict, account: Account, findOut: Text): Answer {
  const { httpStatus, providerCode, providerMessage } = failure
  const message = providerMessage === null ? null : withoutSecrets(providerMessage, account).slice(0, 1_000)
  const cause = causeFor(failure.causeCode, { httpStatus, providerCode, providerMessage: message })
  return {
    done: false,
    cause: failure.outcome === 'unknown' ? { ...cause, next: findOut } : cause,
    facts: [],
    tables: [],
    notes: [],
  }
}

export const fact = (label: Text, value: string | number | null | undefined): Fact | null =>
  value === null || value === undefined || value === '' ? null : { label, value: String(value) }

function causeFor(code: string, said: Pick<Cause, 'httpStatus' | 'providerCode' | 'providerMessage'>): Cause {
  const common: Readonly<Record<string, CauseText>> = commonCauses
  const text = causes[code] ?? common[code] ?? { title: { zh: code, en: code }, next: { zh: '', en: '' } }
  return { code, ...text, ...said }
}

/** A server may repeat a request in its message. */
const withoutSecrets = (text: string, { secrets }: Account): string =>
  Object.values(secrets)
    .map((secret) => secret.reveal())
    .filter((value) => value.length > 3)
    .reduce((rest, value) => rest.replaceAll(value, '[redacted]'), text)
    .replace(/Sign \S+-[0-9a-f]{64}/gi, '[redacted]')
