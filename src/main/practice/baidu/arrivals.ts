import type { BaiduArrival } from './practice-baidu.ts'

/** Bodies that are kept for whoever wants to see what arrived, in bytes. */
const keptBytes = 32 * 1024 * 1024
const keptEntries = 10_000

/** What arrived, the latest of it where that is much. */
export function openArrivals() {
  const entries: BaiduArrival[] = []
  let size = 0
  return {
    all: (): readonly BaiduArrival[] => entries,
    add: (entry: BaiduArrival): void => {
      entries.push(entry)
      size += entry.body.length
      while (size > keptBytes || entries.length > keptEntries) size -= entries.shift()?.body.length ?? size
    },
  }
}

export type Arrivals = ReturnType<typeof openArrivals>
