const most = 3
const withinMs = 60_000

/** Says whether a page that died may be loaded again. One that keeps dying would do so for ever. */
export function createReloadLimit(now: () => number): () => boolean {
  let reloads: number[] = []
  return () => {
    reloads = [...reloads.filter((at) => now() - at < withinMs), now()]
    return reloads.length <= most
  }
}
