import { digitsAsNumber } from '#shared/domain/lossless-json.ts'
import { type Outcome, refuse } from './answer.ts'
import type { Call } from './call.ts'
import { faultOfMessage, platformOf } from './message.ts'
import { bytes, faultOf, integer, matching, type Params, type Rules, readTextList, textList } from './params.ts'
import { type DeviceType, devicesOf, isDevice } from './population.ts'
import { keepMessage, type Range, ranges, type State } from './state.ts'

const mostTimers = 10
const leastAhead = 60
const mostAhead = 365 * 86_400

const channel = matching(/^\d{10,25}$/, 'a channel id')
const messageRules: Rules = { msg: () => null }
const messageOptions: Rules = {
  msg_type: integer(0, 1),
  msg_expires: integer(1, 604_800),
  deploy_status: integer(1, 2),
}
const topic: Rules = { topic_id: matching(/^[A-Za-z0-9_]{1,128}$/, 'a topic') }
const schedule: Rules = { send_time: integer(1, 99_999_999_999) }

interface Plan {
  path: string
  range: Range
  required: Rules
  optional: Rules
  /** The devices of a platform that it reaches, or why it reaches none. */
  devices(params: Params, state: State, platform: DeviceType): (() => string[]) | Outcome
}

const plans: Plan[] = [
  {
    path: 'push/single_device',
    range: ranges.single,
    required: { channel_id: channel },
    optional: topic,
    devices: (params, _state, platform) => {
      const id = params.get('channel_id') ?? ''
      return isDevice(id, platform) ? () => [id] : refuse('notBound')
    },
  },
  {
    path: 'push/batch_device',
    range: ranges.batch,
    required: { channel_ids: textList(1, 10_000) },
    optional: topic,
    devices: (params, _state, platform) => {
      const ids = readTextList(params.get('channel_ids') ?? '') ?? []
      const wrong = ids.find((id) => channel(id) !== null)
      if (wrong !== undefined) return refuse('badParams', `${wrong} is no channel id`)
      return () => [...new Set(ids)].filter((id) => isDevice(id, platform))
    },
  },
  {
    path: 'push/all',
    range: ranges.all,
    required: {},
    optional: schedule,
    devices: (_params, _state, platform) => () => devicesOf(platform),
  },
  {
    path: 'push/tags',
    range: ranges.tag,
    required: { type: matching(/^1$/, '1'), tag: bytes(128) },
    optional: schedule,
    devices: (params, state, platform) => {
      const tag = params.get('tag') ?? ''
      if (!state.tags.has(tag)) return refuse('noTag')
      return () => [...(state.tags.get(tag)?.devices ?? [])].filter((id) => isDevice(id, platform))
    },
  },
]

export const pushCalls: Call[] = plans.map((plan) => ({
  path: plan.path,
  isQuery: false,
  answer: (params, state, now) => push(plan, params, state, now),
}))

function push(plan: Plan, params: Params, state: State, now: number): Outcome {
  const fault = faultOf(params, { ...plan.required, ...messageRules }, { ...plan.optional, ...messageOptions })
  if (fault) return refuse('badParams', fault)
  const msg = params.get('msg') ?? ''
  const type = params.get('msg_type') === '1' ? 1 : 0
  const platform = platformIn(params, msg)
  const wrong = faultOfMessage(msg, type, platform)
  if (wrong) return refuse('badParams', wrong)
  if (platform === 3 && params.has('deploy_status')) return refuse('badParams', 'deploy_status is for iOS')
  const devices = plan.devices(params, state, platform)
  if (typeof devices !== 'function') return devices
  const at = Math.floor(now / 1000)
  const common = { path: plan.path, msg, range: plan.range }
  if (params.has('send_time')) {
    const sendTime = Number(params.get('send_time'))
    if (sendTime - now / 1000 <= leastAhead || sendTime - now / 1000 >= mostAhead)
      return refuse('badParams', 'send_time')
    if (state.timers.filter((timer) => timer.state === 'waiting').length >= mostTimers) return refuse('manyTimers')
    const id = state.nextId()
    state.timers.push({ ...common, id, type, sendTime, state: 'waiting', devices })
    return { params: { timer_id: id, send_time: sendTime } }
  }
  const messageId = state.nextId()
  const topicId = params.get('topic_id') ?? null
  keepMessage(state, { ...common, messageId, devices: devices(), sentAt: at, topic: topicId, timer: null })
  // the documents show a number for one device and a text for the others
  return { params: { msg_id: plan.range === ranges.single ? digitsAsNumber(messageId) : messageId, send_time: at } }
}

function platformIn(params: Params, msg: string): DeviceType {
  const type = params.get('device_type')
  return type === undefined ? platformOf(msg) : type === '4' ? 4 : 3
}
