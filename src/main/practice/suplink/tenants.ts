import { createHash } from 'node:crypto'
import { isDate, isRefusal, isText, readMembers } from './read-json.ts'
import { badRequest, type Refusal, unknownTenant } from './reply.ts'

export type TenantState = 'SUCCESS' | 'FAILURE' | 'PENDING'

export interface PracticeTenant {
  tenantId: string
  instanceName: string
  startDate: string
  endDate: string
  state: TenantState
}

/** Each answers with its `data`, `{}` standing for none. `body` is the bytes that arrived. */
export interface Tenants {
  info(body: unknown, now: number): object
  opening(body: unknown, now: number): object
  renew(body: unknown, now: number): object
  delete(body: unknown, now: number): object
  all(now: number): PracticeTenant[]
}

/** From the opening until the tenant can be used. */
const openingMs = 20_000
/** A tenant whose instance is named like this can't be opened, so that a failure can be seen. */
const failingName = /^fail/i
/** There from the start, opened long ago. */
export const firstTenantId = '960b000000000000000000000000a001'

interface Opened {
  instanceName: string
  startDate: string
  endDate: string
  openedAt: number
}

export function openTenants(): Tenants {
  const tenants = new Map<string, Opened>([
    [
      firstTenantId,
      {
        instanceName: 'practice-a1',
        startDate: '1618886946',
        endDate: '20579193215',
        openedAt: Number.NEGATIVE_INFINITY,
      },
    ],
  ])
  let count = 0

  const stateOf = ({ instanceName, openedAt }: Opened, now: number): TenantState => {
    if (now - openedAt < openingMs) return 'PENDING'
    return failingName.test(instanceName) ? 'FAILURE' : 'SUCCESS'
  }

  /** The tenant that a body names beside these other members, or why it is refused. */
  const find = (body: unknown, others: readonly string[]) => {
    const members = readMembers(body, ['tenantId', ...others], ['tenantId', ...others])
    if (isRefusal(members)) return members
    if (!isText(members.tenantId)) return badRequest('tenantId is no text, or an empty one')
    const tenant = tenants.get(members.tenantId)
    return tenant ? { tenantId: members.tenantId, tenant, members } : unknownTenant
  }

  return {
    info: (body, now) => {
      const found = find(body, [])
      if (isRefusal(found)) return found
      const { startDate, endDate } = found.tenant
      return { endDate, startDate, state: stateOf(found.tenant, now), tenantId: found.tenantId }
    },
    opening: (body, now) => {
      const tenant = readOpening(body)
      if (isRefusal(tenant)) return tenant
      count += 1
      const tenantId = createHash('sha256').update(`${count} ${tenant.instanceName} ${now}`).digest('hex').slice(0, 32)
      tenants.set(tenantId, { ...tenant, openedAt: now })
      return { tenantId }
    },
    renew: (body) => {
      const found = find(body, ['endDate'])
      if (isRefusal(found)) return found
      const { endDate } = found.members
      if (!isDate(endDate)) return badRequest('endDate is no text of digits')
      found.tenant.endDate = endDate
      return {}
    },
    delete: (body) => {
      const found = find(body, [])
      if (isRefusal(found)) return found
      tenants.delete(found.tenantId)
      return {}
    },
    all: (now) =>
      [...tenants].map(([tenantId, tenant]) => {
        const { instanceName, startDate, endDate } = tenant
        return { tenantId, instanceName, startDate, endDate, state: stateOf(tenant, now) }
      }),
  }
}

function readOpening(body: unknown): Omit<Opened, 'openedAt'> | Refusal {
  const needed = ['instanceName', 'startDate', 'endDate']
  const members = readMembers(body, [...needed, 'instanceId'], needed)
  if (isRefusal(members)) return members
  const { instanceName, startDate, endDate, instanceId } = members
  if (!isText(instanceName)) return badRequest('instanceName is no text, or an empty one')
  if (!isDate(startDate) || !isDate(endDate)) return badRequest('startDate or endDate is no text of digits')
  if (Number(startDate) >= Number(endDate)) return badRequest('endDate is not after startDate')
  if (instanceId !== undefined && typeof instanceId !== 'string') return badRequest('instanceId is no text')
  return { instanceName, startDate, endDate }
}
