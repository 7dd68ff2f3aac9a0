import { randomUUID } from 'node:crypto'
import type { Content } from '#shared/domain/content.ts'
import type { Outcome } from '#shared/domain/delivery.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import type { OpenStore } from './store.ts'

/** A delivery that has ended, as much of it as a list is filtered by. */
export interface Ended {
  seq: number
  title: string
  body: string
  ids: string[]
  provider: ProviderId
  connectionId: string
  stage: Stage
  operator: string
  outcomes: Outcome[]
  at: number
  recipients: string[]
}

export const contentOf = ({ provider, body }: Pick<Ended, 'provider' | 'body'>): Content => {
  switch (provider) {
    case 'maxim':
      return { provider, setting: {}, message: { type: 'text', body } }
    case 'suplink':
      return { provider, msg: { msgType: 'text_msg', content: body } }
    case 'baidu':
      return { provider, shape: 'ios', ios: { body }, options: {} }
    case 'forward':
      return { provider, event: { type: 'x', payload: body } }
  }
}

const bodyFor = ({ provider, recipients }: Ended): Buffer =>
  Buffer.from(
    provider === 'suplink'
      ? JSON.stringify({ toUsers: recipients })
      : provider === 'baidu'
        ? `channel_ids=${encodeURIComponent(JSON.stringify(recipients))}`
        : JSON.stringify({ audience: { alias: recipients } }),
  )

const kinds = { maxim: 'alias', suplink: 'user', baidu: 'channel_id', forward: 'target' } as const
const columns = {
  accepted: 'accepted',
  refused: 'refused',
  'not-sent': 'not_sent',
  unknown: 'unknown',
  cancelled: 'cancelled',
} as const

/** Writes it with its requests straight into the database, in no index; the first request names all recipients. */
export async function writeEnded({ store, db }: OpenStore, row: Ended): Promise<string> {
  const id = randomUUID()
  const count = (outcome: Outcome) => row.outcomes.filter((one) => one === outcome).length
  await store.deliveries.insert({
    ...{
      seq: row.seq,
      id,
      draft_id: id,
      draft_updated_at: 0,
      connection_id: row.connectionId,
      connection_updated_at: 0,
    },
    ...{
      connection_name: '',
      base_url: '',
      account: '',
      provider: row.provider,
      stage: row.stage,
      operator: row.operator,
    },
    ...{
      title: row.title,
      content: JSON.stringify(contentOf(row)),
      content_hash: '',
      audience_kind: kinds[row.provider],
    },
    ...{
      audience_size: 1,
      audience_named: 1,
      audience_sample: '[]',
      audience_hash: '',
      state: 'settled',
      created_at: row.at,
    },
    ...{ request_count: row.outcomes.length },
    ...Object.fromEntries(Object.entries(columns).map(([outcome, column]) => [column, count(outcome as Outcome)])),
  })
  for (const [index, outcome] of row.outcomes.entries()) {
    const ids = index === 0 ? row.ids.map((one) => ({ kind: 'task', id: one })) : []
    const request = {
      id: randomUUID(),
      delivery_id: id,
      position: index + 1,
      request_id: randomUUID(),
      method: 'POST',
      url: '',
    }
    await db
      .insertInto('requests')
      .values({ ...request, sha256: '', state: 'settled', outcome, provider_ids: JSON.stringify(ids) })
      .execute()
    await db
      .insertInto('bodies')
      .values({ request_id: request.id, body: bodyFor(row) })
      .execute()
  }
  return id
}
