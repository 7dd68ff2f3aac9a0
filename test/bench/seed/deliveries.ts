import { neighbourId } from '#main/delivery/neighbour-id.ts'
import type { ListedKind } from '#shared/domain/audience.ts'
import type { Content } from '#shared/domain/content.ts'
import type { Outcome } from '#shared/domain/delivery.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { type Random, randomOf } from './random.ts'
import { bodyOf, titleOf } from './words.ts'

export interface SeedConnection {
  id: string
  name: string
  provider: 'maxim' | 'suplink' | 'forward'
  stage: Stage
}

const uuid = (group: number, index: number): string =>
  `${index.toString(16).padStart(8, '0')}-0000-4000-8000-${String(group).padStart(12, '0')}`

const stages: readonly Stage[] = ['practice', 'test', 'production']
export const connections: readonly SeedConnection[] = Array.from({ length: 12 }, (_, index) => {
  const provider = (['maxim', 'maxim', 'suplink', 'forward'] as const)[index % 4] ?? 'maxim'
  const name = ['门店 App', '会员 App', '工厂 supOS', '设备事件'][index % 4]
  return {
    id: uuid(1, index),
    name: `${name} ${Math.floor(index / 4) + 1}`,
    provider,
    stage: stages[index % 3] ?? 'test',
  }
})

const operators = '王小雨 李雷 韩梅梅 赵敏 周杰 陈晨 林涛 孙悦'.split(' ')
const outcomes: readonly Outcome[] = ['refused', 'not-sent', 'unknown', 'cancelled']
/** Recipients are of so many people. */
export const people = 300_000
export const personAt = (index: number): string => `u${100_000 + index}`

/** One delivery of a long history with its one request, as the console would have written it. */
export interface SeedDelivery {
  seq: number
  id: string
  connection: SeedConnection
  operator: string
  title: string
  content: Content
  kind: ListedKind | 'all' | 'target'
  recipients: string[]
  outcome: Outcome
  at: number
  request: { id: string; requestId: string; body: string; taskId: string | null; ids: { kind: string; id: string }[] }
}

const firstAt = Date.UTC(2023, 0, 1)
const betweenMs = 90_000

/** The same for the same number in every run. */
export function deliveryAt(index: number): SeedDelivery {
  const random = randomOf(index)
  const connection = random.pick(connections)
  const id = uuid(2, index)
  const title = titleOf(random)
  const body = bodyOf(random)
  const outcome = random.chance(0.93) ? 'accepted' : random.pick(outcomes)
  const requestId = uuid(3, index)
  const taskId =
    outcome === 'accepted' && connection.provider === 'maxim'
      ? String(1_000_000_000_000_000_000n + BigInt(index) * 7_919n)
      : null
  const made = partsOf(connection, random, { title, body, requestId })
  const ids = taskId === null ? [] : [{ kind: 'task', id: taskId }]
  return {
    seq: index + 1,
    ...{ id, connection, title, outcome, operator: random.pick(operators), at: firstAt + index * betweenMs },
    ...{ content: made.content, kind: made.kind, recipients: made.recipients },
    request: { id: neighbourId(id, 1), requestId, body: JSON.stringify(made.sent), taskId, ids },
  }
}

interface Said {
  title: string
  body: string
  requestId: string
}

function partsOf({ provider }: SeedConnection, random: Random, { title, body, requestId }: Said) {
  const recipients = Array.from({ length: 1 + random.below(3) }, () => personAt(random.below(people)))
  const names = [...new Set(recipients)]
  switch (provider) {
    case 'maxim': {
      const message = { type: random.chance(0.9) ? ('text' as const) : ('image' as const), title, body }
      const content: Content = { provider, setting: {}, message }
      const toAll = random.chance(0.3)
      const audience = toAll ? 'all' : { alias: names }
      const sent = { audience, setting: { request_id: requestId }, message }
      return { content, sent, kind: toAll ? ('all' as const) : ('alias' as const), recipients: toAll ? [] : names }
    }
    case 'suplink': {
      const msg = { msgType: 'card_msg' as const, title, content: body }
      const content: Content = { provider, msg }
      return { content, sent: { toUsers: names, msg }, kind: 'user' as const, recipients: names }
    }
    case 'forward': {
      const payload = JSON.stringify({ deviceSn: `SN${random.below(1_000_000)}`, offline: 1 })
      const content: Content = { provider, event: { type: title, payload } }
      return { content, sent: { id: requestId, type: title, payload }, kind: 'target' as const, recipients: [] }
    }
  }
}
