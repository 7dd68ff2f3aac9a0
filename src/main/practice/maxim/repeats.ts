import { pushTokenOf } from './addresses.ts'
import { devicesReached } from './dispatch.ts'
import type { MaximEntry } from './entry.ts'

/** A device that got one message more than once. */
export interface Repeat {
  messageSha256: string
  pushToken: string
  times: number
}

/** How often each device got a message, by push token; all messages together where none is named. */
export function deliveriesPerDevice(entries: readonly MaximEntry[], messageSha256?: string): Map<string, number> {
  const wanted =
    messageSha256 === undefined ? entries : entries.filter((entry) => entry.messageSha256 === messageSha256)
  return new Map([...countByDevice(wanted)].map(([device, times]) => [pushTokenOf(device), times]))
}

/** Every device that got one message more than once. */
export function findRepeats(entries: readonly MaximEntry[]): Repeat[] {
  const byMessage = Object.groupBy(entries, (entry) => entry.messageSha256)
  return Object.entries(byMessage).flatMap(([messageSha256, sameMessage = []]) =>
    [...countByDevice(sameMessage)]
      .filter(([, times]) => times > 1)
      .map(([device, times]) => ({ messageSha256, pushToken: pushTokenOf(device), times })),
  )
}

function countByDevice(entries: readonly MaximEntry[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { audience } of entries) {
    for (const device of devicesReached(audience)) counts.set(device, (counts.get(device) ?? 0) + 1)
  }
  return counts
}
