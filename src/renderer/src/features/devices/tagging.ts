import { create } from 'zustand'
import type { Connection } from '#shared/contract/connections.ts'
import type { Client } from '#shared/contract/index.ts'
import type { Cause } from '#shared/domain/cause.ts'
import { countOf, type Devices, devicesIn, inGroups, noneAsked } from '#shared/domain/tag-devices.ts'
import { BridgeLost } from '../../bridge/bridge.ts'
import { hasCode } from '../../bridge/errors.ts'

export type TaggingKind = 'add' | 'remove'
const operations = { add: 'tag.add_devices', remove: 'tag.del_devices' } as const

/** Devices that are put into a tag or taken out of it: what became of each, however often it was taken up again. */
export interface Tagging {
  tag: string
  kind: TaggingKind
  devices: Devices
  /** `stopping`: no other group leaves, the answer to the present one is waited for. */
  state: 'running' | 'stopping' | 'ended'
  /** Why it ended before all were asked for. */
  trouble: { cause: Cause } | { error: unknown } | null
  /** Of the present run: when it began, in milliseconds since 1970, of how many devices, and how many are answered. */
  run: { begunAt: number; total: number; answered: number }
}

interface TaggingState {
  /** By connection. They outlive the screen: leaving it neither ends one nor loses its report. */
  taggings: Readonly<Record<string, Tagging | undefined>>
  /** The tag whose devices are looked at, by connection. */
  opened: Readonly<Record<string, string | undefined>>
}

export const useTaggings = create<TaggingState>()(() => ({ taggings: {}, opened: {} }))

/** Of the runs under way, by connection. */
const controls = new Map<string, { aborted: boolean; changeId: string }>()

const change = (connectionId: string, next: (before: Tagging) => Tagging): void =>
  useTaggings.setState(({ taggings }) => {
    const before = taggings[connectionId]
    return before ? { taggings: { ...taggings, [connectionId]: next(before) } } : {}
  })

const open = (connectionId: string, tag: string | undefined): void =>
  useTaggings.setState(({ opened }) => ({ opened: { ...opened, [connectionId]: tag } }))

/** The tag whose devices a connection's screen shows, null for the list of tags. */
export function useTaggedTag(connectionId: string) {
  const tag = useTaggings(({ opened }) => opened[connectionId] ?? null)
  return { tag, open: (next: string) => open(connectionId, next), close: () => open(connectionId, undefined) }
}

type Reviewed = Pick<Connection, 'id' | 'updatedAt'>

interface Start {
  client: Client
  connection: Reviewed
  tag: string
  kind: TaggingKind
  ids: readonly string[]
}

export async function startTagging({ client, connection, tag, kind, ids }: Start): Promise<void> {
  const { id: connectionId } = connection
  if (controls.has(connectionId)) return
  const tagging: Tagging = {
    ...{ tag, kind, devices: noneAsked(ids), state: 'ended', trouble: null },
    run: { begunAt: 0, total: 0, answered: 0 },
  }
  useTaggings.setState(({ taggings }) => ({ taggings: { ...taggings, [connectionId]: tagging } }))
  await goOnTagging(client, connection, ids)
}

/**
 * Asks for these of the devices, in groups, each of which is a change of its own that is written down before it leaves.
 * None leaves any more once the connection is another than the one that was looked at.
 */
export async function goOnTagging(
  client: Client,
  { id: connectionId, updatedAt: connectionAsOf }: Reviewed,
  ids: readonly string[],
): Promise<void> {
  const tagging = useTaggings.getState().taggings[connectionId]
  if (!tagging || controls.has(connectionId)) return
  const { tag, kind } = tagging
  const control = { aborted: false, changeId: '' }
  controls.set(connectionId, control)
  const run = { begunAt: Date.now(), total: ids.length, answered: 0 }
  change(connectionId, (before) => ({ ...before, state: 'running', trouble: null, run }))
  const ask = async (group: readonly string[]): Promise<Devices> => {
    control.changeId = crypto.randomUUID()
    const input = { tag, channel_ids: [...group] }
    try {
      const answer = await client.operations.call({
        ...{ id: control.changeId, connectionId, connectionAsOf, operation: operations[kind], input },
      })
      const said = devicesIn(answer, group)
      const isStopped = countOf(said, 'done', 'failed') < group.length
      if (isStopped) change(connectionId, (before) => ({ ...before, trouble: { cause: answer.cause } }))
      return said
    } catch (error) {
      change(connectionId, (before) => ({ ...before, trouble: { error } }))
      const result = hasNotLeft(error) ? 'not-asked' : 'unknown'
      return new Map(group.map((id) => [id, result]))
    }
  }
  const onAnswered = (said: Devices) =>
    change(connectionId, (before) => ({
      ...before,
      devices: new Map([...before.devices, ...said]),
      run: { ...before.run, answered: before.run.answered + said.size },
    }))
  await inGroups({ ids, ask, onAnswered, signal: control })
  controls.delete(connectionId)
  change(connectionId, (before) => ({ ...before, state: 'ended' }))
}

/** Lets no other group leave. */
export function stopTagging(connectionId: string): void {
  const control = controls.get(connectionId)
  if (!control) return
  control.aborted = true
  change(connectionId, (before) => ({ ...before, state: 'stopping' }))
}

/** Waits no longer for the group that has left: its devices are unknown then. */
export function giveUpGroup(client: Client, connectionId: string): void {
  const id = controls.get(connectionId)?.changeId
  if (id) void client.operations.cancel({ id }).catch(() => {})
}

/** Forgets the report, so that another list can be dealt with. */
export function endTagging(connectionId: string): void {
  if (controls.has(connectionId)) return
  useTaggings.setState(({ taggings }) => ({ taggings: { ...taggings, [connectionId]: undefined } }))
}

/** Refused by the console itself before anything left. Whatever else went wrong may have come after it. */
const hasNotLeft = (error: unknown): boolean =>
  error instanceof BridgeLost ||
  (['STAGE_LOCKED', 'INVALID', 'NOT_FOUND', 'OPERATOR_NEEDED', 'REVIEW_OUTDATED'] as const).some((code) =>
    hasCode(error, code),
  )
