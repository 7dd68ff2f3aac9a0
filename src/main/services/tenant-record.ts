import type { TenantFacts } from '#main/providers/types.ts'
import type { TenantPatch, TenantPlace, TenantRow } from '#main/store/repositories/tenants.ts'
import type { Repositories } from '#main/store/store.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { Answer, Operation } from '#shared/domain/operation.ts'
import { nextAsk, standsFor } from '#shared/domain/tenant.ts'
import type { Text } from '#shared/domain/text.ts'
import type { OpenAccount } from './accounts.ts'
import { invalidField } from './refusal.ts'

type Connection = OpenAccount['connection']
type Redact = (text: string) => string
type Inside = Pick<Repositories, 'tenants'>

export const placeOf = ({ id, base_url }: Pick<Connection, 'id' | 'base_url'>): TenantPlace => ({
  connectionId: id,
  baseUrl: base_url,
})

/** What an answer says of a tenant as it may be kept: a server may repeat a credential in it. */
export function redactedTenant({ isDeleted, ...texts }: TenantFacts, redact: Redact): TenantFacts {
  const pairs = Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? redact(text) : text])
  return { ...(Object.fromEntries(pairs) as TenantFacts), ...(isDeleted && { isDeleted }) }
}

interface OpeningIntent {
  opened: Pick<OpenAccount, 'connection'>
  operation: Pick<Operation, 'id'>
  input: FieldValues
  operator: string
}

const opening = 'tenant.opening'

/**
 * Beside the intent of an opening, in its transaction: the tenant that may come to be, without an id yet. Refuses INVALID
 * where one of its name is in the list, unless that name is typed once more.
 */
export async function planTenant(
  { tenants }: Inside,
  { opened: { connection }, operation, input, operator }: OpeningIntent,
  { changeId, tenantRowId, at, redact }: { changeId: string; tenantRowId: string; at: number; redact: Redact },
): Promise<void> {
  if (operation.id !== opening) return
  const name = String(input['instanceName']).trim()
  const known = (await tenants.list(placeOf(connection))).map(named)
  if (known.some((one) => standsFor(one, redact(name))) && String(input['confirmAgain'] ?? '').trim() !== name)
    throw invalidField('confirmAgain', nameInList)
  await tenants.insert({
    id: tenantRowId,
    connection_id: connection.id,
    base_url: connection.base_url,
    tenant_id: null,
    instance_name: redact(name),
    start_date: String(input['startDate']),
    end_date: String(input['endDate']),
    state: null,
    origin: 'opened',
    operator,
    change_id: changeId,
    created_at: at,
  })
}

interface Settled {
  changeId: string
  at: number
  outcome: Answer['outcome']
  tenant?: TenantFacts | undefined
}

/** Beside the outcome of a change, in its transaction: what it says of a tenant. What may have been opened stays. */
export async function settleTenant(inside: Inside, connection: Connection, settled: Settled): Promise<void> {
  const { changeId, at, outcome, tenant } = settled
  if (outcome === 'refused' || outcome === 'not-sent') return inside.tenants.dropUnopened(changeId)
  if (!tenant) return
  const row = await inside.tenants.findOpening(changeId)
  if (!row) {
    await learnTenant(inside, connection, { tenant, at })
    return
  }
  if (tenant.tenantId !== null) await nameTenant(inside, row, tenant.tenantId)
  await inside.tenants.update(row.id, patchOf(row, tenant, at))
}

/** Gives the row its id; a row that had it before is the same tenant, known less well. */
export async function nameTenant({ tenants }: Inside, row: TenantRow, tenantId: string): Promise<void> {
  const place = { connectionId: row.connection_id, baseUrl: row.base_url }
  const other = await tenants.findAt(place, tenantId)
  if (other && other.id !== row.id) await tenants.remove(other.id)
  await tenants.update(row.id, { tenant_id: tenantId })
}

/** Keeps what an answer says of a tenant that is in the list; false where none is. */
export async function learnTenant(
  { tenants }: Inside,
  connection: Connection,
  { tenant, outcome, at }: { tenant: TenantFacts; outcome?: Answer['outcome']; at: number },
): Promise<boolean> {
  const row = tenant.tenantId === null ? undefined : await tenants.findAt(placeOf(connection), tenant.tenantId)
  if (!row) return false
  await tenants.update(row.id, {
    ...patchOf(row, tenant, at),
    ...(outcome && { asked_at: at, ask_outcome: outcome }),
  })
  return true
}

function patchOf(row: TenantRow, { state, startDate, endDate, isDeleted }: TenantFacts, at: number): TenantPatch {
  const isPending = state === undefined ? row.pending_since !== null : state === 'PENDING'
  const since = isPending && !isDeleted ? (row.pending_since ?? at) : null
  return {
    ...(state !== undefined && { state }),
    ...(startDate !== undefined && startDate !== null && { start_date: startDate }),
    ...(endDate !== undefined && endDate !== null && { end_date: endDate }),
    deleted_at: isDeleted ? at : state === undefined ? row.deleted_at : null,
    pending_since: since,
    next_ask_at: since === null ? null : nextAsk(since, at),
  }
}

const named = ({ instance_name: instanceName, state, deleted_at: deletedAt }: TenantRow) => ({
  ...{ instanceName, state, deletedAt },
})

const nameInList: Text = {
  zh: '列表里已有同名的租户，再开通会多出一个。请先核对那一个；确实要再开通，就在这里再输入一次实例名。没有发出任何内容。',
  en: 'A tenant of this name is in the list already, and opening it again makes a second one. Look at that one first; to open another all the same, type the instance name here once more. Nothing was sent.',
}
