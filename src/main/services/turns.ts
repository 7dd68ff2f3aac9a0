/** Does work of the same key one after the other. */
export function createTurns() {
  const underWay = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const turn = (underWay.get(key) ?? Promise.resolve()).then(work)
    const settled: Promise<unknown> = turn
      .catch(() => {})
      .then(() => underWay.get(key) === settled && underWay.delete(key))
    underWay.set(key, settled)
    return turn
  }
}
