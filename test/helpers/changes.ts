import { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { createAccounts } from '#main/services/accounts.ts'
import { createChanges } from '#main/services/changes.ts'
import { createChosenFiles } from '#main/services/chosen-files.ts'
import { createConnections } from '#main/services/connections.ts'
import { createFileExchange } from '#main/services/file-exchange.ts'
import { createOperations } from '#main/services/operations.ts'
import { createStageLock } from '#main/services/stage-lock.ts'
import type { Store } from '#main/store/store.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import { operator } from './app.ts'
import { openEngine } from './engine.ts'
import { temporaryFolder } from './folder.ts'

export const secretKey = 'practice-secret-key-not-a-secret'

/** A connection to a supLink at an address, as it is given to the console. */
export const suplinkAt = (baseUrl: string) =>
  ({ name: '工厂', provider: 'suplink', stage: 'test', baseUrl, credentials: { secretKey } }) as const

export const opening: FieldValues = { instanceName: 'eco-krn2', startDate: 1, endDate: 2 }
export const opened = '{"code":200,"message":"ok","data":{"tenantId":"t-4711"}}'

/** The parts that make changes put together by hand, so that a test can give them a store that breaks a rule. */
export async function openChanges(baseUrl: string, storeForChanges: (store: Store) => Store = (store) => store) {
  const { core, database } = await openEngine()
  const accounts = createAccounts(core, {})
  onTestFinished(accounts.close)
  const stageLock = createStageLock(core)
  const files = await createFileExchange({ ...core, directory: temporaryFolder().path })
  const chosen = createChosenFiles(files, { pathsAllowed: false, ownFolder: temporaryFolder().path })
  const changes = createChanges({ ...core, store: storeForChanges(core.store) })
  const operations = createOperations(core, { accounts, stageLock, files: chosen, changes })
  const { id: connectionId } = await createConnections(core, { accounts, stageLock }).create(
    suplinkAt(baseUrl),
    operator,
  )
  return {
    core,
    database,
    changes,
    connectionId,
    upload: async (name: string, content: Buffer) => {
      const handle = await files.receive(Readable.from([content]), content.length)
      const input = { file: { file: { handle }, name } }
      return operations.call({ connectionId, operation: 'resource.upload', input }, async () => operator)
    },
    /** Opens a tenant. */
    open: (input: FieldValues = opening, id?: string) =>
      operations.call({ id, connectionId, operation: 'tenant.opening', input }, async () => operator),
  }
}
