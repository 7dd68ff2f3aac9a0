import { type Outcome, refuse } from './answer.ts'
import type { Call } from './call.ts'
import { bytes, faultOf, integer, type Params, type Rules, readTextList, textList } from './params.ts'
import { isAnyDevice } from './population.ts'
import type { State } from './state.ts'

const tagRule: Rules = { tag: bytes(128) }
const reserved = 'default'
/** Most devices that one call takes. */
const mostDevices = 10

function listTags(params: Params, state: State): Outcome {
  const fault = faultOf(params, {}, { ...tagRule, start: integer(0, 1_000_000_000), limit: integer(1, 100) })
  if (fault) return refuse('badParams', fault)
  const wanted = params.get('tag')
  const found = [...state.tags].filter(([tag]) => wanted === undefined || tag === wanted)
  if (wanted !== undefined && found.length === 0) return refuse('noTag')
  const start = Number(params.get('start') ?? 0)
  const tags = found
    .slice(start, start + Number(params.get('limit') ?? 100))
    .map(([tag, { tid, created }]) => ({ tid, tag, info: '', type: 0, createtime: created }))
  return { params: { total_num: found.length, tags } }
}

function createTag(params: Params, state: State, now: number): Outcome {
  const fault = faultOf(params, tagRule, {})
  if (fault) return refuse('badParams', fault)
  const tag = params.get('tag') ?? ''
  if (tag === reserved) return refuse('defaultTag')
  if (state.tags.has(tag)) return refuse('duplicate')
  const tid = Math.max(0, ...[...state.tags.values()].map((one) => one.tid)) + 1
  state.tags.set(tag, { tid, created: Math.floor(now / 1000), devices: new Set() })
  return { params: { tag, result: 0 } }
}

function deleteTag(params: Params, state: State): Outcome {
  const fault = faultOf(params, tagRule, {})
  if (fault) return refuse('badParams', fault)
  const tag = params.get('tag') ?? ''
  if (tag === reserved) return refuse('defaultTag')
  if (!state.tags.delete(tag)) return refuse('noTag')
  return { params: { tag, result: 0 } }
}

/** Devices that the app does not have fail one by one, in an answer that is a success over HTTP. */
const changeDevices =
  (change: (devices: Set<string>, id: string) => void) =>
  (params: Params, state: State): Outcome => {
    const fault = faultOf(params, { ...tagRule, channel_ids: textList(1, mostDevices) }, {})
    if (fault) return refuse('badParams', fault)
    const tag = state.tags.get(params.get('tag') ?? '')
    if (!tag) return refuse('noTag')
    const ids = readTextList(params.get('channel_ids') ?? '') ?? []
    const devices = ids.map((channel_id) => {
      if (!isAnyDevice(channel_id)) return { channel_id, result: 1 }
      change(tag.devices, channel_id)
      return { channel_id, result: 0 }
    })
    return { params: { devices } }
  }

function countDevices(params: Params, state: State): Outcome {
  const fault = faultOf(params, tagRule, {})
  if (fault) return refuse('badParams', fault)
  const tag = state.tags.get(params.get('tag') ?? '')
  return tag ? { params: { device_num: tag.devices.size } } : refuse('noTag')
}

export const tagCalls: Call[] = [
  { path: 'app/query_tags', isQuery: true, answer: listTags },
  { path: 'app/create_tag', isQuery: false, answer: createTag },
  { path: 'app/del_tag', isQuery: false, answer: deleteTag },
  { path: 'tag/add_devices', isQuery: false, answer: changeDevices((devices, id) => devices.add(id)) },
  { path: 'tag/del_devices', isQuery: false, answer: changeDevices((devices, id) => devices.delete(id)) },
  { path: 'tag/device_num', isQuery: true, answer: countDevices },
]
