import type { FieldValues } from '#shared/domain/field.ts'
import type { Text } from '#shared/domain/text.ts'
import type { CallEnd, Caller } from '../types.ts'
import { verdict } from '../verdict.ts'
import { done, fact, failed, refusedHere } from './answer.ts'
import { callJson, paths } from './client.ts'
import { farAway, readableDate, secondsOf } from './dates.ts'
import { textOf, timeOf } from './input.ts'
import { idIn, type Tenant, tenantSchema } from './schemas.ts'
import type { Reading } from './verdict.ts'
import { labels, notes } from './words.ts'

const readTenant = (caller: Caller, tenantId: string): Promise<Reading> =>
  callJson(caller, paths.tenantInfo, { tenantId })

export async function tenantInfo(input: FieldValues, caller: Caller): Promise<CallEnd> {
  const tenantId = textOf(input, 'tenantId')
  const reading = await readTenant(caller, tenantId)
  if ('verdict' in reading) return failed(reading.verdict, caller.account, notes.askAgain)
  const tenant = tenantSchema.safeParse(reading.data)
  if (!tenant.success) return failed(verdict('unknown', 'unreadable'), caller.account, notes.askAgain)
  const { state, startDate, endDate } = tenant.data
  const facts = [
    fact(labels.tenantId, tenant.data.tenantId ?? tenantId),
    fact(labels.state, state),
    fact(labels.start, readableDate(startDate)),
    fact(labels.end, readableDate(endDate)),
  ]
  const answer = done('suplink.tenant-read', facts, { notes: notesOn(tenant.data, (await caller.moment()).now) })
  return {
    ...answer,
    tenant: { tenantId, state: state ?? null, startDate: startDate ?? null, endDate: endDate ?? null },
  }
}

function notesOn({ state, endDate }: Pick<Tenant, 'state' | 'endDate'>, now: number): Text[] {
  const end = secondsOf(endDate)
  return [
    ...(state === 'PENDING' ? [notes.pending] : []),
    ...(state === 'FAILURE' ? [notes.failure] : []),
    ...(end !== null && end * 1_000 <= now ? [notes.expired] : []),
    ...farAway(end),
  ]
}

/** `instanceId` is sent as an empty text, as in the source's example: it has no use there yet. */
export async function openTenant(input: FieldValues, caller: Caller): Promise<CallEnd> {
  const instanceName = textOf(input, 'instanceName')
  const [start, end] = [timeOf(input, 'startDate'), timeOf(input, 'endDate')]
  if (start >= end) return refusedHere('suplink.tenant-dates', caller.account)
  const body = { endDate: String(end), instanceId: '', instanceName, startDate: String(start) }
  const reading = await callJson(caller, paths.tenantOpening, body)
  if ('verdict' in reading) return failed(reading.verdict, caller.account, notes.openingLost)
  const tenantId = idIn(reading.data, 'tenantId')
  const facts = [
    fact(labels.tenantId, tenantId),
    fact(labels.instance, instanceName),
    fact(labels.start, readableDate(String(start))),
    fact(labels.end, readableDate(String(end))),
  ]
  const answer = done('suplink.tenant-opened', facts, {
    notes: [
      ...(tenantId === null ? [notes.noTenantId] : []),
      ...(/^[A-Za-z0-9.-]+-[A-Za-z0-9]+$/.test(instanceName) ? [] : [notes.oddInstance]),
      ...notesOn({ endDate: String(end) }, (await caller.moment()).now),
    ],
    made: tenantId === null ? [] : [{ kind: 'tenant', id: tenantId }],
  })
  return { ...answer, tenant: { tenantId, state: 'PENDING' } }
}

/** Looks at the present end first: an earlier one, or one that can't be compared, needs the tenant's id typed again. */
export async function renewTenant(input: FieldValues, caller: Caller): Promise<CallEnd> {
  const tenantId = textOf(input, 'tenantId')
  const end = timeOf(input, 'endDate')
  const asked = caller.isPreview ? null : await readTenant(caller, tenantId)
  if (asked === null) return sendRenewal(caller, { tenantId, end, isEarlier: false, facts: [] })
  const failure = 'verdict' in asked ? asked.verdict : undefined
  if (failure?.outcome === 'not-sent' || failure?.causeCode === 'suplink.401')
    return failed(failure, caller.account, notes.lookAtTenant)
  const present = endOf(asked)
  const facts = [fact(labels.presentEnd, readableDate(present)), fact(labels.newEnd, readableDate(String(end)))]
  const isEarlier = present !== null && end < Number(present)
  if ((present === null || isEarlier) && textOf(input, 'confirmEarlier') !== tenantId) {
    const cause = isEarlier ? 'suplink.renew-shortens' : 'suplink.renew-unchecked'
    return refusedHere(cause, caller.account, facts, failure)
  }
  return sendRenewal(caller, { tenantId, end, isEarlier, facts })
}

interface Renewal {
  tenantId: string
  end: number
  isEarlier: boolean
  facts: ReturnType<typeof fact>[]
}

async function sendRenewal(caller: Caller, { tenantId, end, isEarlier, facts }: Renewal): Promise<CallEnd> {
  const reading = await callJson(caller, paths.tenantRenew, { endDate: String(end), tenantId })
  if ('verdict' in reading) return failed(reading.verdict, caller.account, notes.lookAtTenant)
  const said = notesOn({ endDate: String(end) }, (await caller.moment()).now)
  const answer = done('suplink.tenant-renewed', [fact(labels.tenantId, tenantId), ...facts], {
    notes: [...(isEarlier ? [notes.shortened] : []), ...said],
  })
  return { ...answer, tenant: { tenantId, endDate: String(end) } }
}

function endOf(reading: Reading): string | null {
  const tenant = tenantSchema.safeParse('data' in reading ? reading.data : null)
  const end = tenant.success ? (tenant.data.endDate ?? null) : null
  return secondsOf(end) === null ? null : end
}

export async function deleteTenant(input: FieldValues, caller: Caller): Promise<CallEnd> {
  const tenantId = textOf(input, 'tenantId')
  const reading = await callJson(caller, paths.tenantDelete, { tenantId })
  if ('verdict' in reading) return failed(reading.verdict, caller.account, notes.lookAtTenant)
  return { ...done('suplink.tenant-deleted', [fact(labels.tenantId, tenantId)]), tenant: { tenantId, isDeleted: true } }
}
