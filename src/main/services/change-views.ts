import type { Provider } from '#main/providers/types.ts'
import type { ChangeRow } from '#main/store/repositories/changes.ts'
import type { Asked, RecordedChange } from '#shared/contract/operations.ts'
import type { Cause } from '#shared/domain/cause.ts'
import { type Answer, callOutcomeSchema, type Operation } from '#shared/domain/operation.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { Text } from '#shared/domain/text.ts'
import { causeOf } from './causes.ts'

/** What came of a change, beside the id under which it is recorded. */
export type RecordedAnswer = Answer & { changeId: string | null }

/** A cause whose next step, where nobody knows what became of the change, is to find out. */
export const withFindOut = (cause: Cause, outcome: Answer['outcome'], findOut: Operation['findOut']): Cause =>
  outcome === 'unknown' && findOut ? { ...cause, next: findOut } : cause

const findOutOf = ({ descriptor }: Provider, id: string) => descriptor.operations.find((one) => one.id === id)?.findOut

const outcomeOf = ({ outcome }: ChangeRow) => (outcome === null ? null : callOutcomeSchema.parse(outcome))

function causeIn(row: ChangeRow, provider: Provider): Cause | null {
  const [cause, outcome] = [causeOf(row, provider), outcomeOf(row)]
  return cause && outcome && withFindOut(cause, outcome, findOutOf(provider, row.operation))
}

const referencesIn = (row: ChangeRow) => JSON.parse(row.provider_ids) as Reference[]

export const toChange = (row: ChangeRow, provider: Provider): RecordedChange => ({
  id: row.id,
  connectionId: row.connection_id,
  connectionName: row.connection_name,
  provider: row.provider,
  stage: row.stage,
  operation: row.operation,
  operator: row.operator,
  asked: JSON.parse(row.asked) as Asked[],
  cleared: row.cleared === 1,
  state: row.state,
  outcome: outcomeOf(row),
  done: row.done === 1,
  cause: causeIn(row, provider),
  references: referencesIn(row),
  startedAt: row.started_at,
  endedAt: row.ended_at,
})

/** The answer of a change that has ended, as far as it was kept; null while it has not. */
export function recorded(row: ChangeRow, provider: Provider): RecordedAnswer | null {
  const [outcome, cause] = [outcomeOf(row), causeIn(row, provider)]
  if (outcome === null || cause === null) return null
  const done = row.done === 1
  return {
    changeId: row.id,
    done,
    outcome,
    cause,
    references: referencesIn(row),
    facts: [],
    tables: [],
    notes: [again],
  }
}

const again: Text = {
  zh: '这是已经记录的结果，没有再执行一次。',
  en: 'This is what was recorded; it has not been done again.',
}
