import { type Cause, wordsFor } from '#shared/domain/cause.ts'
import type { Answer } from '#shared/domain/operation.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { Text } from '#shared/domain/text.ts'
import type { Account, Verdict } from '../types.ts'
import { causes } from './causes.ts'

type Fact = Answer['facts'][number]
type Said = Pick<Cause, 'httpStatus' | 'providerCode' | 'providerMessage'>

const nothingSaid: Said = { httpStatus: null, providerCode: null, providerMessage: null }

/** What was done, in the words of a cause of our own. */
export function done(
  causeCode: string,
  facts: (Fact | null)[],
  { notes = [], made = [] }: { notes?: Text[]; made?: Reference[] } = {},
): Answer {
  const said = { ...nothingSaid, httpStatus: 200, providerCode: '200' }
  return {
    done: true,
    outcome: 'accepted',
    cause: causeFor(causeCode, said),
    references: made,
    facts: facts.filter((one) => one !== null),
    tables: [],
    notes,
  }
}

/** What this console refuses before it changes anything; `asked`: what the provider said when it was asked first. */
export const refusedHere = (
  causeCode: string,
  account: Account,
  facts: (Fact | null)[] = [],
  asked?: Verdict,
): Answer => ({
  done: false,
  outcome: 'not-sent',
  references: [],
  cause: causeFor(causeCode, asked ? saidBy(asked, account) : nothingSaid),
  facts: facts.filter((one) => one !== null),
  tables: [],
  notes: [],
})

/** What went wrong with a call. `findOut`: how to learn what became of it, before it is made again. */
export function failed(failure: Verdict, account: Account, findOut: Text): Answer {
  const { outcome } = failure
  const cause = causeFor(failure.causeCode, saidBy(failure, account))
  return {
    done: false,
    outcome,
    cause: outcome === 'unknown' ? { ...cause, next: findOut } : cause,
    references: [...failure.references],
    facts: [],
    tables: [],
    notes: [],
  }
}

export const fact = (label: Text, value: string | number | null | undefined): Fact | null =>
  value === null || value === undefined || value === '' ? null : { label, value: String(value) }

const saidBy = ({ httpStatus, providerCode, providerMessage }: Verdict, account: Account): Said => ({
  httpStatus,
  providerCode,
  providerMessage: providerMessage === null ? null : withoutSecrets(providerMessage, account).slice(0, 1_000),
})

function causeFor(code: string, said: Said): Cause {
  return { code, ...wordsFor(code, causes), ...said }
}

/** A server may repeat a request in its message. */
const withoutSecrets = (text: string, { secrets }: Account): string =>
  Object.values(secrets)
    .map((secret) => secret.reveal())
    .filter((value) => value.length > 3)
    .reduce((rest, value) => rest.replaceAll(value, '[redacted]'), text)
    .replace(/Sign \S+-[0-9a-f]{64}/gi, '[redacted]')
