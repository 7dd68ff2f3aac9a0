import { chunk } from '#shared/domain/chunk.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { Answer } from '#shared/domain/operation.ts'
import { type DeviceResult, deviceResults, devicesPerCall } from '#shared/domain/tag-devices.ts'
import type { Caller, Provider, Verdict } from '../types.ts'
import { done, fact, type Parts, partly, unconfirmed } from './answer.ts'
import { call } from './client.ts'
import { findOut } from './find-out.ts'
import { listAt, textAt } from './input.ts'
import { idIn, listIn, resultIn, type Said } from './schemas.ts'
import { unreadable } from './unreadable.ts'

/** Devices are asked for in groups; after a group without an answer the rest is left alone. */
const changeDevices = (path: string) => async (input: FieldValues, caller: Caller) => {
  const tag = textAt(input, 'tag')
  const devices = new Map(listAt(input, 'channel_ids').map((id): [string, DeviceResult] => [id, 'not-asked']))
  const requestIds: (string | null)[] = []
  let stop: Verdict | null = null
  for (const ids of chunk([...devices.keys()], devicesPerCall)) {
    const reading = await call(path, { tag, channel_ids: JSON.stringify(ids) }, caller)
    const list = 'verdict' in reading ? null : listIn(reading.said ?? {}, 'devices', 'result')
    if ('verdict' in reading) stop = reading.verdict
    else {
      requestIds.push(reading.requestId)
      if (!list) stop = unreadable(reading)
    }
    for (const id of ids) devices.set(id, stop ? resultOf(stop) : resultFor(id, list ?? []))
    if (stop) break
  }
  return answerFor(devices, stop, requestIds)
}

const resultOf = ({ outcome }: Verdict): DeviceResult =>
  outcome === 'unknown' ? 'unknown' : outcome === 'not-sent' ? 'not-asked' : 'refused'

function resultFor(id: string, list: readonly Said[]): DeviceResult {
  const row = list.find((one) => idIn(one, 'channel_id') === id)
  const result = row ? resultIn(row) : null
  return result === null ? 'unknown' : result === 0 ? 'done' : 'failed'
}

function answerFor(
  devices: ReadonlyMap<string, DeviceResult>,
  stop: Verdict | null,
  requestIds: (string | null)[],
): Answer {
  const count = (result: DeviceResult) => [...devices.values()].filter((one) => one === result).length
  const parts: Parts = {
    facts: [
      fact({ zh: '成功的设备', en: 'Devices done' }, `${count('done')} / ${devices.size}`),
      fact({ zh: '失败或被拒绝的设备', en: 'Devices failed or refused' }, String(count('failed') + count('refused'))),
      fact({ zh: '结果未知的设备', en: 'Devices whose result is not known' }, String(count('unknown'))),
      fact({ zh: '没有做的设备', en: 'Devices not done' }, String(count('not-asked'))),
    ],
    tables: [
      {
        columns: [
          { zh: '设备（channel_id）', en: 'Device (channel_id)' },
          { zh: '结果（result）', en: 'Result (result)' },
        ],
        rows: [...devices].map(([id, result]) => [id, deviceResults[result]]),
      },
    ],
    requestIds,
  }
  // what was done before the stop stays done, so the whole was not refused
  const isBegun = count('done') > 0
  const outcome = count('unknown') > 0 ? 'unknown' : isBegun ? 'accepted' : (stop?.outcome ?? 'refused')
  if (stop) return { ...unconfirmed(stop, findOut.devices, parts), outcome, done: false }
  return count('done') === devices.size ? done(parts) : partly(outcome, parts)
}

export const tagDeviceOperations: Provider['operations'] = {
  'tag.add_devices': changeDevices('tag/add_devices'),
  'tag.del_devices': changeDevices('tag/del_devices'),
}
