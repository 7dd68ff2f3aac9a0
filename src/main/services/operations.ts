import type { TakenFile } from '#main/providers/types.ts'
import type { PreviewedCall } from '#shared/contract/operations.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { confirmationText, isConfirmed } from '#shared/domain/confirmation.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { FileInput } from '#shared/domain/file-input.ts'
import type { Operation } from '#shared/domain/operation.ts'
import type { Accounts } from './accounts.ts'
import { filesIn, inputHash } from './asked.ts'
import { writeAudit } from './audit.ts'
import { previewCall } from './call-preview.ts'
import type { Wanted } from './change-record.ts'
import type { RecordedAnswer } from './change-views.ts'
import type { Changes } from './changes.ts'
import { checkInput } from './check-input.ts'
import type { ChosenFiles } from './chosen-files.ts'
import type { Core } from './core.ts'
import { masked } from './masked-answer.ts'
import type { OpenFile } from './open-file.ts'
import { createQueries } from './queries.ts'
import { found, invalidField, Refusal } from './refusal.ts'
import type { StageLockService } from './stage-lock.ts'
import { learnTenant, redactedTenant } from './tenant-record.ts'

interface OperationsParts {
  accounts: Accounts
  stageLock: StageLockService
  files: ChosenFiles
  changes: Changes
  /** A tenant in the list has changed. */
  onTenant?: () => void
}

interface Call {
  id?: string | undefined
  connectionId: string
  operation: string
  input: FieldValues
  typedAgain?: string | undefined
  confirmation?: string | undefined
  connectionAsOf?: number | undefined
}

/** What the operator saw and typed. */
type Seen = Pick<Call, 'typedAgain' | 'confirmation' | 'connectionAsOf'>

interface PageQuery {
  connectionId: string
  about?: readonly string[] | undefined
  cursor?: string | null | undefined
  limit: number
}

/** The providers' calls that are no sends: queries, which are asked again by themselves, and changes, which never are. */
export function createOperations(
  core: Pick<Core, 'store' | 'clock' | 'random' | 'events' | 'redactor'>,
  { accounts, stageLock, files, changes, onTenant }: OperationsParts,
) {
  const { store, clock, events, redactor } = core
  const queries = createQueries(core, accounts)

  /** The chosen files of an input, to be closed; null for one that can't be read. */
  const openFiles = async (input: FieldValues) => {
    const opened = new Map<string, OpenFile | null>()
    const byName = new Map<string, OpenFile | null>()
    for (const [path, { file }] of filesIn(input)) {
      const one = await files.open(file).catch(() => null)
      opened.set(path, one)
      byName.set(canonicalJson(file), one)
    }
    return {
      facts: opened,
      take: async (file: FileInput) => byName.get(canonicalJson(file)) ?? null,
      close: () => Promise.all([...opened.values()].map((one) => one?.close())),
    }
  }

  const change = async (wanted: Wanted, seen: Seen, by: () => Promise<string>) => {
    const { opened, operation, input } = wanted
    // asked again about one that was made: nothing is done, so nothing has to be unlocked
    const known = await changes.known(wanted)
    if (known) return known
    const { typedAgain, confirmation, connectionAsOf = opened.connection.updated_at } = seen
    if (connectionAsOf !== opened.connection.updated_at) throw new Refusal('REVIEW_OUTDATED')
    assertTypedAgain(operation, input, typedAgain)
    const { stage, name } = opened.connection
    if (stage === 'production') stageLock.assertOpen()
    if (operation.reachesAll && stage === 'production') assertConfirmed(name, confirmation)
    const operator = await by()
    const work = found(opened.provider.operations[operation.id])
    const chosen = await openFiles(input)
    try {
      // a large file takes a while to read
      if (stage === 'production') stageLock.assertOpen()
      return await changes.make({ ...wanted, files: chosen.facts, operator }, ({ send, signal, onRead }) => {
        const takeFile = async (file: FileInput) => observed(await chosen.take(file), onRead)
        return work(input, accounts.caller({ ...opened, send }, signal, takeFile))
      })
    } finally {
      await chosen.close()
    }
  }

  return {
    call: async (
      { id, connectionId, operation: name, input, ...seen }: Call,
      by: () => Promise<string>,
    ): Promise<RecordedAnswer> => {
      const opened = await accounts.open(connectionId)
      const operation = found(opened.provider.descriptor.operations.find((one) => one.id === name))
      checkInput(operation.fields, input)
      if (operation.kind === 'change') return change({ id, opened, operation, input, hash: inputHash(input) }, seen, by)
      const { tenant: told, uploaded: _, ...answer } = await queries.ask(opened, operation, input)
      const learnt = told && {
        tenant: redactedTenant(told, redactor.text),
        ...{ outcome: answer.outcome, at: clock.now() },
      }
      if (learnt && (await learnTenant(store, opened.connection, learnt))) {
        events.changed('tenants', connectionId)
        onTenant?.()
      }
      return { ...masked(answer, redactor.text), changeId: null }
    },
    preview: async ({ connectionId, operation: name, input }: Call): Promise<{ call: PreviewedCall | null }> => {
      const opened = await accounts.open(connectionId)
      const operation = found(opened.provider.descriptor.operations.find((one) => one.id === name))
      checkInput(operation.fields, input)
      return { call: await previewCall(opened, operation, input) }
    },
    cancel: async (id: string, by: string): Promise<Record<never, never>> => {
      changes.cancel(id)
      const row = await store.changes.find(id)
      if (!row) return {}
      const line = { at: clock.now(), operator: by, subjectId: row.connection_id, subjectName: row.connection_name }
      await writeAudit(store, {
        ...line,
        action: 'operations.cancel',
        detail: { call: `${row.provider}.${row.operation}` },
      })
      return {}
    },
    progress: () => changes.progress(),
    changes: ({ connectionId, about, cursor, limit }: PageQuery) => changes.page(connectionId, about, cursor, limit),
    token: async (connectionId: string) => ({ token: (await accounts.open(connectionId)).token() }),
    clearToken: async (connectionId: string): Promise<Record<never, never>> => {
      const opened = await accounts.open(connectionId)
      opened.forgetToken()
      events.changed('connections', connectionId)
      return {}
    },
  }
}

function assertConfirmed(name: string, typed = ''): void {
  const wanted = { name, count: null }
  if (!isConfirmed(wanted, typed)) throw new Refusal('NOT_CONFIRMED', { expected: confirmationText(wanted, 'ALL') })
}

export type Operations = ReturnType<typeof createOperations>

/** Tells how many bytes of the file have been read, as it is read. */
function observed(file: OpenFile | null, onRead: (bytes: number) => void): TakenFile | null {
  if (!file) return null
  const { bytes, sha256 } = file
  return {
    bytes,
    sha256,
    async *read() {
      let read = 0
      for await (const part of file.read()) {
        yield part
        read += part.length
        onRead(read)
      }
    },
  }
}

function assertTypedAgain({ typeAgain }: Operation, input: FieldValues, typedAgain: string | undefined): void {
  if (typeAgain && typedAgain !== String(input[typeAgain] ?? ''))
    throw invalidField('typedAgain', { zh: '请原样再输入一次。', en: 'Type the same value once more.' })
}
