import { toAuditEntry } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { Audience } from '#shared/domain/audience.ts'
import type { Progress } from './encode.ts'
import { type Incident, incidentOf } from './incident-facts.ts'
import { incidentText } from './incident-text.ts'
import type { Asked, Source } from './sources.ts'

const mostCorrections = 50

interface Wanted {
  deliveryId: string
  format: 'text' | 'json'
  withRecipients: boolean
}

type OnProgress = (progress: Progress) => void

/** What happened with a delivery, to hand to somebody else: in words or as JSON, its recipients only where asked for. */
export async function incidentSource(core: Core, wanted: Wanted, asked: Asked): Promise<Source> {
  const { store } = core
  const { format, withRecipients } = wanted
  const delivery = found(await store.deliveries.find(wanted.deliveryId))
  if (withRecipients && delivery.cleared > 0) throw new Refusal('CLEARED')
  const corrections = await store.together.correctionsOf(delivery.id, mostCorrections)
  const timeline = (await store.audit.of(delivery.id)).map(toAuditEntry)
  const notes = await store.notes.of(delivery.id)
  const first = await store.requests.first(delivery.id)
  const taskIds = await store.requests.taskIds(delivery.id)
  const incident = incidentOf(core, { delivery, corrections, timeline, notes, first, taskIds, by: asked.by })
  const values = (onProgress: OnProgress) =>
    withRecipients ? recipients(asked.audienceParts(delivery), delivery.audience_named, onProgress) : nobody()
  return {
    name: `incident-${delivery.id.slice(0, 8)}`,
    ...(format === 'json'
      ? { ending: 'json', type: 'application/json' }
      : { ending: 'txt', type: 'text/plain; charset=utf-8' }),
    total: withRecipients ? delivery.audience_named : null,
    parts: (onProgress) =>
      format === 'json'
        ? asJson(incident, values(onProgress), withRecipients)
        : asText(incident, asked, values(onProgress)),
    subject: { subjectId: delivery.id, subjectName: delivery.title },
    detail: { ...(withRecipients && { with: 'recipients' }) },
  }
}

/** Recipients or tags, those of one request at a time. */
async function* recipients(parts: AsyncIterable<Audience>, total: number, onProgress: OnProgress) {
  let rows = 0
  for await (const part of parts) {
    if (!('values' in part)) continue
    rows += part.values.length
    onProgress({ rows, share: Math.min(1, rows / Math.max(1, total)) })
    yield part.values
  }
}

async function* nobody(): AsyncGenerator<readonly string[]> {}

async function* asText(
  incident: Incident,
  { say }: Asked,
  values: AsyncIterable<readonly string[]>,
): AsyncGenerator<string> {
  const { facts, recipients: heading } = incidentText(incident, say)
  yield facts
  let isFirst = true
  for await (const part of values) {
    yield `${isFirst ? `\r\n${heading}\r\n` : ''}${part.join('\r\n')}\r\n`
    isFirst = false
  }
}

/** The recipients come last: what was cut off is no JSON. */
async function* asJson(
  incident: Incident,
  values: AsyncIterable<readonly string[]>,
  withRecipients: boolean,
): AsyncGenerator<string> {
  const facts = JSON.stringify(incident, null, 2)
  if (!withRecipients) {
    yield `${facts}\n`
    return
  }
  yield `${facts.slice(0, -2)},\n  "recipients": [`
  let isFirst = true
  for await (const part of values) {
    yield `${isFirst ? '\n    ' : ',\n    '}${part.map((value) => JSON.stringify(value)).join(',\n    ')}`
    isFirst = false
  }
  yield '\n  ]\n}\n'
}
