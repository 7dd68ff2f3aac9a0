import type { FieldValues } from '#shared/domain/field.ts'
import type { Answer, Cell, Operation } from '#shared/domain/operation.ts'
import type { Accounts, OpenAccount } from './accounts.ts'
import { writeAudit } from './audit.ts'
import { checkInput } from './check-input.ts'
import type { ChosenFiles } from './chosen-files.ts'
import type { Core } from './core.ts'
import { found, invalidField } from './refusal.ts'
import type { StageLockService } from './stage-lock.ts'

const queryLimitMs = 30_000
const changeLimitMs = 120_000

interface OperationsParts {
  accounts: Accounts
  stageLock: StageLockService
  files: ChosenFiles
}

interface Call {
  connectionId: string
  operation: string
  input: FieldValues
  typedAgain?: string | undefined
}

/** The providers' calls that are no sends. Of a change, its intent is in the audit before bytes leave, its outcome after. */
export function createOperations(
  { store, clock, events, redactor }: Pick<Core, 'store' | 'clock' | 'events' | 'redactor'>,
  { accounts, stageLock, files }: OperationsParts,
) {
  const takeFile = (file: Parameters<ChosenFiles['read']>[0]) => files.read(file).catch(() => null)

  const run = async (opened: OpenAccount, operation: Operation, input: FieldValues): Promise<Answer> => {
    const limit = operation.kind === 'query' ? queryLimitMs : changeLimitMs
    const work = found(opened.provider.operations[operation.id])
    return masked(await work(input, accounts.caller(opened, AbortSignal.timeout(limit), takeFile)), redactor.text)
  }

  const change = async (opened: OpenAccount, operation: Operation, input: FieldValues, by: string): Promise<Answer> => {
    const { connection, provider } = opened
    if (connection.stage === 'production') stageLock.assertOpen()
    const line = { operator: by, subjectId: connection.id, subjectName: connection.name }
    const detail = { call: `${provider.descriptor.id}.${operation.id}` }
    await writeAudit(store, { ...line, at: clock.now(), action: 'operations.begin', detail })
    const end = (result: string) =>
      writeAudit(store, { ...line, at: clock.now(), action: 'operations.end', detail: { ...detail, result } })
    try {
      const answer = await run(opened, operation, input)
      await end(answer.cause.code)
      return answer
    } catch (error) {
      await end('unknown')
      throw error
    }
  }

  return {
    call: async (
      { connectionId, operation: id, input, typedAgain }: Call,
      by: () => Promise<string>,
    ): Promise<Answer> => {
      const opened = await accounts.open(connectionId)
      const operation = found(opened.provider.descriptor.operations.find((one) => one.id === id))
      checkInput(operation.fields, input)
      if (operation.kind === 'query') return run(opened, operation, input)
      if (operation.typeAgain && typedAgain !== String(input[operation.typeAgain] ?? '')) {
        throw invalidField('typedAgain', { zh: '请原样再输入一次。', en: 'Type the same value once more.' })
      }
      return change(opened, operation, input, await by())
    },
    token: async (connectionId: string) => ({ token: (await accounts.open(connectionId)).token() }),
    clearToken: async (connectionId: string): Promise<Record<never, never>> => {
      const opened = await accounts.open(connectionId)
      opened.forgetToken()
      events.changed('connections', connectionId)
      return {}
    },
  }
}

/** An answer as it may be shown: a server may repeat the request in it. */
function masked({ cause, facts, tables, ...answer }: Answer, redact: (text: string) => string): Answer {
  const { providerMessage } = cause
  const maskedCell = (cell: Cell): Cell =>
    typeof cell === 'string' ? redact(cell) : { zh: redact(cell.zh), en: redact(cell.en) }
  return {
    ...answer,
    cause: { ...cause, providerMessage: providerMessage === null ? null : redact(providerMessage) },
    facts: facts.map((fact) => ({ ...fact, value: redact(fact.value) })),
    tables: tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(maskedCell)) })),
  }
}

export type Operations = ReturnType<typeof createOperations>
