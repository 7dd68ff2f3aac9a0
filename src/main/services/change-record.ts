import type { CallEnd } from '#main/providers/types.ts'
import type { ChangeRow } from '#main/store/repositories/changes.ts'
import { storageReason } from '#main/store/store-error.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { Operation } from '#shared/domain/operation.ts'
import type { OpenAccount } from './accounts.ts'
import { askedOf } from './asked.ts'
import { writeAudit } from './audit.ts'
import type { End } from './change-end.ts'
import type { Core } from './core.ts'
import type { FileFacts } from './file-facts.ts'
import { planTenant, settleTenant } from './tenant-record.ts'
import { uploadedRow } from './uploaded.ts'

const retryStorageMs = 5_000

export interface Wanted {
  /** The caller's own; the same one is the same change. */
  id: string | undefined
  opened: OpenAccount
  operation: Operation
  input: FieldValues
  /** `inputHash` of it. */
  hash: string
}

export interface Intent extends Wanted {
  files: ReadonlyMap<string, FileFacts | null>
  operator: string
}

/** How it ended, the file that was taken, and what was learnt of a tenant. */
type Settled = End & Pick<CallEnd, 'uploaded' | 'tenant'>

/** What is written of a change: its intent, that bytes may leave, and how it ended. */
export function createChangeRecord({ store, clock, random, events, log, redactor }: Core, whenSettled: () => void) {
  let isStopped = false

  const auditLine = (
    { opened: { connection, provider }, operation, operator }: Intent,
    more: Record<string, string>,
  ) => ({
    at: clock.now(),
    operator,
    subjectId: connection.id,
    subjectName: connection.name,
    detail: { call: `${provider.descriptor.id}.${operation.id}`, ...more },
  })

  /** The row that has this id already, or null once the intent is on disk. */
  const plan = (id: string, intent: Intent): Promise<ChangeRow | null> => {
    const { opened, operation, input, hash, files, operator } = intent
    const { connection } = opened
    return store.transaction(async (inside) => {
      const known = await inside.changes.find(id)
      if (known) return known
      await inside.changes.insert({
        id,
        connection_id: connection.id,
        connection_name: connection.name,
        provider: connection.provider,
        stage: connection.stage,
        operation: operation.id,
        operator,
        asked: JSON.stringify(askedOf(operation.fields, input, files, redactor.text)),
        input_hash: hash,
        started_at: clock.now(),
      })
      await planTenant(inside, intent, {
        ...{ changeId: id, tenantRowId: random.uuid() },
        ...{ at: clock.now(), redact: redactor.text },
      })
      await writeAudit(inside, { ...auditLine(intent, {}), action: 'operations.begin' })
      return null
    })
  }

  const begin = async (id: string): Promise<void> => {
    if (!(await store.changes.begin(id))) throw new Error('the change is not planned')
  }

  const settle = async (id: string, intent: Intent, { uploaded, tenant, ...end }: Settled): Promise<void> => {
    const line = auditLine(intent, { outcome: end.outcome, cause: end.causeCode })
    const resource = uploaded && uploadedRow(intent, uploaded, { changeId: id, at: line.at, redact: redactor.text })
    await store.transaction(async (inside) => {
      await inside.changes.settle(id, { ...end, endedAt: line.at })
      if (resource) await inside.resources.keep(resource)
      await settleTenant(inside, intent.opened.connection, { changeId: id, at: line.at, outcome: end.outcome, tenant })
      await writeAudit(inside, { ...line, action: 'operations.end' })
    })
    events.changed('operations', intent.opened.connection.id)
    whenSettled()
  }

  /** What is known is not lost with a full disk: it is written as soon as that can be. False where it could not be yet. */
  const settleOrLater = async (...end: Parameters<typeof settle>): Promise<boolean> => {
    try {
      await settle(...end)
      return true
    } catch (error) {
      if (storageReason(error) === null) throw error
      log.error('the outcome of a change could not be written', { error })
      clock.after(retryStorageMs, () => {
        if (!isStopped) void settleOrLater(...end).catch(() => {})
      })
      return false
    }
  }

  return {
    plan,
    begin,
    settle: settleOrLater,
    /** What could not be written by now is not tried again. */
    stop: (): void => {
      isStopped = true
    },
  }
}
