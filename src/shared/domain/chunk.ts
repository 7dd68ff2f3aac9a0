/** Cuts a sequence into runs of at most `limit` items, in order, none empty. */
export function* chunk<T>(items: Iterable<T>, limit: number): Generator<T[]> {
  if (!(Number.isInteger(limit) && limit > 0)) throw new RangeError('limit must be a positive integer')
  let run: T[] = []
  for (const item of items) {
    run.push(item)
    if (run.length === limit) {
      yield run
      run = []
    }
  }
  if (run.length > 0) yield run
}
