import { Agent } from 'node:http'
import axios from 'axios'
import { notifyBody } from '#main/providers/maxim/mapping.ts'
import type { Core } from '#main/services/core.ts'
import type { Store } from '#main/store/store.ts'
import { chunk } from '#shared/domain/chunk.ts'
import { emptyMaximContent } from '#shared/domain/maxim-content.ts'
import { openCore } from './core.ts'
import { compare, type Figure } from './figure.ts'
import { watch } from './profile.ts'
import { startProvider } from './provider.ts'

const requests = 2_000
const idsPerRequest = 500
const inFlight = 50
const firstUserId = 2_302_128_618_880

const ids = Array.from({ length: requests * idsPerRequest }, (_, index) => String(firstUserId + index))
const content = { ...emptyMaximContent, message: { type: 'text' as const, title: '系统维护通知', body: '今晚升级' } }

/** P1: a durable run of 2,000 requests beside a bare axios loop that sends the same bytes, 50 in flight each. */
export async function measureDispatch(): Promise<Figure> {
  const provider = await startProvider()
  try {
    const figure = await compare({
      unit: 'requests/s',
      goal: '≥ 1.0',
      pairs: 5,
      ours: () => dispatch(provider.baseUrl),
      beside: () => loop(provider.baseUrl),
      isMet: (ratio) => ratio >= 1,
    })
    return { ...figure, note: await profile(provider.baseUrl) }
  } finally {
    provider.end()
  }
}

interface Run<Seen> {
  /** Milliseconds from the submit until all was written down, and of these until the first request was due. */
  total: number
  plan: number
  /** Requests a second once the first was due. */
  rate: number
  seen: Seen
}

const dispatch = async (baseUrl: string): Promise<number> => (await run(baseUrl, async () => async () => null)).rate

/** Where the time of one more run goes, in milliseconds per request. */
async function profile(baseUrl: string): Promise<Record<string, number>> {
  const { total, plan, seen } = await run(baseUrl, watch)
  const parts = { plan, ...seen }
  const sum = Object.values(parts).reduce((all, milliseconds) => all + milliseconds, 0)
  return Object.fromEntries(
    Object.entries({ ...parts, sum, total }).map(([name, milliseconds]) => [
      `${name}, ms per request`,
      Number((milliseconds / requests).toPrecision(3)),
    ]),
  )
}

/** One run on a folder of its own, watched from when its first request is due until all is written down. */
async function run<Seen>(
  baseUrl: string,
  watching: (store: Store) => Promise<() => Promise<Seen>>,
): Promise<Run<Seen>> {
  const core = await openCore({
    thresholds: { massAbove: 500, massHoldSeconds: 0, holdSeconds: 0, duplicateMinutes: 0, largerTimes: 0 },
    lane: { inFlight, perSecond: 1_000_000 },
  })
  try {
    const credentials = { appId: 'bench', accessToken: 'bench-token' }
    const connection = await core.client.connections.create({
      name: 'bench',
      provider: 'maxim',
      stage: 'test',
      baseUrl,
      credentials,
    })
    const submitted = performance.now()
    const { id } = await core.client.deliveries.submit({
      connectionId: connection.id,
      content,
      audience: { kind: 'user_id', values: ids },
    })
    const due = performance.now()
    const stop = await watching((core.app.services.core as Core).store)
    const watched = performance.now()
    for await (const change of await core.client.system.changes()) {
      if (change.id !== id) continue
      const [delivery] = (await core.client.deliveries.list({ limit: 1 })).items
      if (delivery?.state !== 'settled') continue
      const { counts, startedAt, settledAt } = delivery
      if (counts.accepted !== requests) throw new Error(`accepted ${counts.accepted} of ${requests}`)
      const rate = requests / (((settledAt ?? 0) - (startedAt ?? 0)) / 1000)
      const total = due - submitted + performance.now() - watched
      return { rate, plan: due - submitted, total, seen: await stop() }
    }
    throw new Error('the stream of changes ended')
  } finally {
    await core.close()
  }
}

async function loop(baseUrl: string): Promise<number> {
  const bodies = [...chunk(ids, idsPerRequest)].map((values) =>
    notifyBody(content, { kind: 'user_id', values }, crypto.randomUUID()),
  )
  const client = axios.create({
    baseURL: baseUrl,
    adapter: 'http',
    httpAgent: new Agent({ keepAlive: true, maxSockets: inFlight }),
  })
  const headers = { 'Content-Type': 'application/json', app_id: 'bench', 'access-token': 'bench-token' }
  const queue = bodies.values()
  const worker = async (): Promise<void> => {
    for (const body of queue) await client.post('/push/notify', body, { headers })
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: inFlight }, worker))
  return requests / ((performance.now() - start) / 1000)
}
