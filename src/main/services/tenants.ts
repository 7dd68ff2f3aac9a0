import type { CallEnd } from '#main/providers/types.ts'
import type { NewTenant, TenantRow } from '#main/store/repositories/tenants.ts'
import type { Repositories } from '#main/store/store.ts'
import type { Tenant } from '#shared/contract/tenants.ts'
import type { Answer } from '#shared/domain/operation.ts'
import { expiryOf, nextAsk } from '#shared/domain/tenant.ts'
import type { Text } from '#shared/domain/text.ts'
import type { Accounts, OpenAccount } from './accounts.ts'
import { writeAudit } from './audit.ts'
import type { Core } from './core.ts'
import { masked } from './masked-answer.ts'
import { createQueries } from './queries.ts'
import { found, invalidField, Refusal } from './refusal.ts'
import { learnTenant, nameTenant, placeOf, redactedTenant } from './tenant-record.ts'

const info = 'tenant.info'

/** The tenants that this console knows. `wake`: the times at which they are asked by themselves may have changed. */
export function createTenants(
  core: Pick<Core, 'store' | 'clock' | 'random' | 'events' | 'redactor'>,
  accounts: Accounts,
  wake: () => void,
) {
  const { store, clock, random, events, redactor } = core
  const queries = createQueries(core, accounts)

  const askFor = (opened: OpenAccount, tenantId: string): Promise<CallEnd> => {
    const operation = found(opened.provider.descriptor.operations.find(({ id }) => id === info))
    return queries.ask(opened, operation, { tenantId })
  }

  const openSuplink = async (connectionId: string): Promise<OpenAccount> => {
    const opened = await accounts.open(connectionId)
    found(opened.provider.operations[info])
    return opened
  }

  /** The service whose tenant it is. Refuses NOT_FOUND where its connection has another address by now. */
  const serviceOf = async ({ connection_id: id, base_url: baseUrl }: TenantRow): Promise<OpenAccount> => {
    const opened = await openSuplink(id)
    if (opened.connection.base_url !== baseUrl) throw new Refusal('NOT_FOUND')
    return opened
  }

  const changed = (row: Pick<TenantRow, 'connection_id'>): void => {
    events.changed('tenants', row.connection_id)
    wake()
  }

  const view = async (id: string): Promise<Tenant> => toTenant(found(await store.tenants.find(id)))

  /** Asks for one tenant and keeps what came of it, whatever that is. */
  const ask = async (id: string): Promise<Pick<Answer, 'done' | 'outcome' | 'cause'>> => {
    const row = found(await store.tenants.find(id))
    if (row.tenant_id === null || row.deleted_at !== null) throw new Refusal('TOO_LATE')
    const opened = await serviceOf(row)
    const { tenant, uploaded: _, ...said } = await askFor(opened, row.tenant_id)
    const { done, outcome, cause } = masked(said, redactor.text)
    const at = clock.now()
    if (tenant)
      await learnTenant(store, opened.connection, { tenant: redactedTenant(tenant, redactor.text), outcome, at })
    else await store.tenants.update(id, { asked_at: at, ask_outcome: outcome, next_ask_at: askedInVain(row, at) })
    changed(row)
    return { done, outcome, cause }
  }

  /** What the provider says of an id that is to go into the list; refuses PROVIDER_FAILED where it says nothing. */
  const confirm = async (opened: OpenAccount, tenantId: string) => {
    const { tenant, uploaded: _, ...said } = await askFor(opened, tenantId)
    const { cause } = masked(said, redactor.text)
    if (!tenant) throw new Refusal('PROVIDER_FAILED', { cause })
    return { tenant: redactedTenant(tenant, redactor.text), outcome: said.outcome, at: clock.now() }
  }

  const audit = (inside: Repositories, action: string, by: string, row: { id: string; name: string }) =>
    writeAudit(inside, {
      at: clock.now(),
      operator: by,
      action: `tenants.${action}`,
      subjectId: row.id,
      subjectName: redactor.text(row.name),
    })

  return {
    ask,
    list: async (connectionId: string): Promise<Tenant[]> => {
      const connection = found(await store.connections.find(connectionId))
      return (await store.tenants.list(placeOf(connection))).map(toTenant)
    },
    get: view,
    soon: async () => {
      const now = clock.now()
      const ends = await store.tenants.ends()
      const isSoon = (end: (typeof ends)[number]) =>
        expiryOf({ endDate: end.end_date, deletedAt: end.deleted_at }, now) === 'soon'
      return { count: ends.filter(isSoon).length }
    },
    add: async (
      {
        connectionId,
        tenantId,
        instanceName,
        note,
      }: Pick<Tenant, 'connectionId' | 'instanceName' | 'note'> & {
        tenantId: string
      },
      by: string,
    ): Promise<Tenant> => {
      const opened = await openSuplink(connectionId)
      const { connection } = opened
      const assertNew = async (inside: Repositories) => {
        if (await inside.tenants.findAt(placeOf(connection), tenantId)) throw invalidField('tenantId', inList)
      }
      await assertNew(store)
      const learnt = await confirm(opened, tenantId)
      const row = newTenant(placeOf(connection), {
        ...{ id: random.uuid(), tenantId, instanceName, note, operator: by, at: learnt.at },
        origin: 'added',
      })
      await store.transaction(async (inside) => {
        await assertNew(inside)
        await inside.tenants.insert(row)
        await learnTenant(inside, connection, learnt)
        await audit(inside, 'add', by, { id: row.id, name: tenantId })
      })
      changed(row)
      return view(row.id)
    },
    complete: async (id: string, tenantId: string, by: string): Promise<Tenant> => {
      const row = found(await store.tenants.find(id))
      if (phaseOf(row) !== 'lost') throw new Refusal('TOO_LATE')
      const opened = await serviceOf(row)
      const learnt = await confirm(opened, tenantId)
      await store.transaction(async (inside) => {
        const now = found(await inside.tenants.find(id))
        if (phaseOf(now) !== 'lost') throw new Refusal('TOO_LATE')
        await nameTenant(inside, now, tenantId)
        await learnTenant(inside, opened.connection, learnt)
        await audit(inside, 'complete', by, { id, name: tenantId })
      })
      changed(row)
      return view(id)
    },
    annotate: async (
      { id, instanceName, note }: Pick<Tenant, 'id' | 'instanceName' | 'note'>,
      by: string,
    ): Promise<Tenant> => {
      const row = found(await store.tenants.find(id))
      await store.transaction(async (inside) => {
        await inside.tenants.update(id, { instance_name: instanceName, note })
        await audit(inside, 'annotate', by, { id, name: nameOf(row) })
      })
      changed(row)
      return view(id)
    },
    remove: async (id: string, by: string): Promise<Record<never, never>> => {
      const row = found(await store.tenants.find(id))
      await store.transaction(async (inside) => {
        const now = found(await inside.tenants.find(id))
        if (phaseOf(now) === 'opening') throw new Refusal('TOO_LATE')
        await inside.tenants.remove(id)
        await audit(inside, 'remove', by, { id, name: nameOf(row) })
      })
      changed(row)
      return {}
    },
  }
}

export type Tenants = ReturnType<typeof createTenants>

const nameOf = (row: TenantRow): string => row.tenant_id ?? row.instance_name

/** The next time after an answer that said nothing of the tenant. */
const askedInVain = ({ pending_since: since }: TenantRow, at: number) => (since === null ? null : nextAsk(since, at))

interface Given {
  id: string
  tenantId: string
  instanceName: string
  note: string
  operator: string
  origin: 'added' | 'imported'
  at: number
}

export const newTenant = (
  { connectionId, baseUrl }: ReturnType<typeof placeOf>,
  { id, tenantId, instanceName, note, operator, origin, at }: Given,
): NewTenant => ({
  id,
  connection_id: connectionId,
  base_url: baseUrl,
  tenant_id: tenantId,
  instance_name: instanceName,
  start_date: null,
  end_date: null,
  state: null,
  origin,
  note,
  operator,
  created_at: at,
})

function phaseOf({ tenant_id, deleted_at, opening_state }: TenantRow): Tenant['phase'] {
  if (deleted_at !== null) return 'deleted'
  if (tenant_id !== null) return 'known'
  return opening_state === 'planned' || opening_state === 'in-flight' ? 'opening' : 'lost'
}

export const toTenant = (row: TenantRow): Tenant => ({
  id: row.id,
  connectionId: row.connection_id,
  tenantId: row.tenant_id,
  instanceName: row.instance_name,
  startDate: row.start_date,
  endDate: row.end_date,
  state: row.state,
  phase: phaseOf(row),
  origin: row.origin,
  note: row.note,
  operator: row.operator,
  changeId: row.change_id,
  createdAt: row.created_at,
  askedAt: row.asked_at,
  askOutcome: row.ask_outcome,
  nextAskAt: row.next_ask_at,
  deletedAt: row.deleted_at,
})

const inList: Text = { zh: '这个租户已经在列表里。', en: 'This tenant is in the list already.' }
