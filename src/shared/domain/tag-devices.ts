import { chunk } from './chunk.ts'
import type { Answer } from './operation.ts'

/** Most devices that one call of the provider takes, and so those of one recorded change. */
export const devicesPerCall = 10

/** What became of one device: `refused` with its whole call, `failed` by itself. */
export const deviceResults = {
  done: { zh: '成功', en: 'done' },
  failed: { zh: '失败', en: 'failed' },
  refused: { zh: '平台拒绝', en: 'refused' },
  unknown: { zh: '未知', en: 'unknown' },
  'not-asked': { zh: '没有做', en: 'not done' },
} as const
export type DeviceResult = keyof typeof deviceResults

export type Devices = ReadonlyMap<string, DeviceResult>

export const noneAsked = (ids: Iterable<string>): Devices => new Map([...ids].map((id) => [id, 'not-asked']))

export const countOf = (devices: Devices, ...results: DeviceResult[]): number =>
  [...devices.values()].filter((result) => results.includes(result)).length

/**
 * The devices that are still to be done. Never those that were done, nor those that the provider does not have; those of
 * which nobody knows only `withUnknown`.
 */
export const restOf = (devices: Devices, { withUnknown }: { withUnknown: boolean }): string[] =>
  [...devices].flatMap(([id, result]) =>
    result === 'not-asked' || result === 'refused' || (withUnknown && result === 'unknown') ? [id] : [],
  )

/** What an answer to `tag.add_devices` or `tag.del_devices` says of each of these devices; unknown where it says nothing. */
export function devicesIn(answer: Pick<Answer, 'tables'>, ids: readonly string[]): Devices {
  const said = new Map(answer.tables[0]?.rows.map(([id, word]) => [id, word]))
  const names = Object.keys(deviceResults) as DeviceResult[]
  return new Map(
    ids.map((id) => {
      const word = said.get(id)
      const known = typeof word === 'object' ? names.find((name) => deviceResults[name].en === word.en) : undefined
      return [id, known ?? 'unknown']
    }),
  )
}

interface Run {
  /** Those of this run, in order. */
  ids: readonly string[]
  /** Makes one call; what became of each of its devices. */
  ask: (ids: readonly string[]) => Promise<Devices>
  /** Told after every call. */
  onAnswered: (said: Devices) => void
  /** No call is begun once it is aborted. */
  signal: { readonly aborted: boolean }
}

/** Asks for devices in groups, one after the other; after a group that was not answered for each, no other is asked. */
export async function inGroups({ ids, ask, onAnswered, signal }: Run): Promise<void> {
  for (const group of chunk(ids, devicesPerCall)) {
    if (signal.aborted) return
    const said = await ask(group)
    onAnswered(said)
    if (countOf(said, 'done', 'failed') < group.length) return
  }
}
