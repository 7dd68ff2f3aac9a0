import type { Header, HttpRequest, Inspection } from '#main/providers/types.ts'
import type { Accounts } from '#main/services/accounts.ts'
import type { Core } from '#main/services/core.ts'
import { withPlaceholders } from '#main/services/placeholders.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { ConnectionRow } from '#main/store/repositories/connections.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { AttemptRow } from '#main/store/repositories/requests.ts'
import type { Inspected } from '#shared/contract/inspection.ts'
import type { Text } from '#shared/domain/text.ts'
import { frozenCall } from './attempt.ts'
import { curlOf } from './curl.ts'
import { mask } from './masked-headers.ts'

interface InspectQuery {
  deliveryId: string
  position: number
  attempt?: number | undefined
}

/**
 * Tells how a request is signed and what it carries. It never reads a credential: the provider's own code runs on an
 * account whose secrets are placeholders, so that there is none that could get out. Opening the account would break that.
 */
export function createInspect(
  { store, providers }: Pick<Core, 'store' | 'providers'>,
  { clockOffsetOf }: Pick<Accounts, 'clockOffsetOf'>,
) {
  return async ({ deliveryId, position, attempt }: InspectQuery): Promise<Inspected> => {
    const delivery = found(await store.deliveries.find(deliveryId))
    if (delivery.cleared > 0) throw new Refusal('CLEARED')
    const request = found(await store.requests.at(deliveryId, position))
    const tried = attempt === undefined ? null : found(await store.requests.attempt(request.id, attempt))
    const provider = providers[delivery.provider]
    const connection = await store.connections.find(delivery.connection_id)
    const set = (await store.credentials.fields(delivery.connection_id)).map(({ field }) => field)
    const account = withPlaceholders(provider.descriptor, {
      baseUrl: delivery.base_url,
      settings: connection ? (JSON.parse(connection.settings) as Record<string, string>) : {},
      set: connection ? set : null,
    })
    const inspection = provider.inspect(frozenCall(request), account, tried?.provider_time ?? null)
    const shown = tried ? asRecorded(inspection.request, tried) : inspection.request
    return {
      canonical: inspection.canonical,
      keyMark: inspection.keyMark,
      sent: [
        ...shown.headers
          .filter(({ secret }) => secret)
          .map(({ name, value }) => ({ in: 'header' as const, name, value })),
        ...inspection.stamped.map(({ name, value }) => ({ in: 'body' as const, name, value })),
      ],
      clock: clockOf(inspection, tried, clockOffsetOf(delivery.connection_id)),
      notes: [...inspection.notes, ...notesOn(inspection, { tried, delivery, connection })],
      curl: curlOf(shown),
    }
  }
}

export type Inspect = ReturnType<typeof createInspect>

/** The headers that an attempt has recorded; where they are masked, the placeholders of how they are made. */
function asRecorded(request: HttpRequest, { headers }: AttemptRow): HttpRequest {
  const recorded = JSON.parse(headers) as { name: string; value: string }[]
  const masked = ({ name, value }: { name: string; value: string }): Header => {
    const made = request.headers.find((header) => header.name === name)
    return value === mask ? { name, value: made?.value ?? `<${name}>`, secret: true } : { name, value, secret: false }
  }
  return { ...request, headers: recorded.map(masked) }
}

/** Which time is signed; null where none is. */
function clockOf({ stamped }: Inspection, tried: AttemptRow | null, offsetMs: number): Inspected['clock'] {
  if (stamped.length === 0) return null
  if (tried === null) return { at: null, offsetMs }
  const { provider_time: at, started_at } = tried
  return at === null ? { at: null, offsetMs: null } : { at, offsetMs: at - started_at }
}

interface Circumstances {
  tried: AttemptRow | null
  delivery: DeliveryRow
  connection: ConnectionRow | undefined
}

function notesOn({ stamped }: Inspection, { tried, delivery, connection }: Circumstances): Text[] {
  const notes: Text[] = []
  if (tried && stamped.length > 0) notes.push(tried.provider_time === null ? unrecordedTime : unrecordedSignature)
  if (!connection) notes.push(connectionGone)
  else if (connection.updated_at !== delivery.connection_updated_at) notes.push(connectionChanged)
  return notes
}

const unrecordedTime: Text = {
  zh: '这次发送的签名时间没有记录（由旧版本发出），规范串里的时间只能用占位符。',
  en: 'The time by which this attempt was signed was not recorded (an earlier version sent it), so placeholders stand for it.',
}
const unrecordedSignature: Text = {
  zh: '规范串按这次发送记录的时间重新生成。签名值本身没有保存，因为有效期内可以被人重放。',
  en: 'The canonical string is made again with the time recorded for this attempt. The signature itself is not kept: while it is valid, others could replay it.',
}
const connectionGone: Text = {
  zh: '连接已被删除，它当时的设置（如令牌类型、签名有效期）不知道，这里按默认设置说明。',
  en: 'The connection was deleted: its settings at the time (such as the kind of token or the signature life) are not known, so the defaults are explained here.',
}
const connectionChanged: Text = {
  zh: '核对之后连接改动过，这里按现在的设置说明，可能和当时不同。',
  en: 'The connection was changed after the review. What is said here follows its settings of now, which may differ.',
}
