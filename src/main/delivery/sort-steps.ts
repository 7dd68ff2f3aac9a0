import { chunk } from '#shared/domain/chunk.ts'

/** Sorts by code units as `sort()` does, yielding after about `perStep` values: short runs first, merged in pairs. */
export function* sortSteps(values: Iterable<string>, perStep: number): Generator<void, string[]> {
  let runs: string[][] = []
  for (const run of chunk(values, perStep)) {
    runs.push(run.sort())
    yield
  }
  while (runs.length > 1) {
    const merged: string[][] = []
    for (const [first = [], second = []] of chunk(runs, 2)) merged.push(yield* mergeSteps(first, second, perStep))
    runs = merged
  }
  return runs[0] ?? []
}

function* mergeSteps(first: string[], second: string[], perStep: number): Generator<void, string[]> {
  const [last, next] = [first.at(-1), second[0]]
  // a list that was sorted already only has to be put together
  if (last === undefined || next === undefined || last <= next) return first.concat(second)
  const merged: string[] = []
  let i = 0
  let j = 0
  while (i < first.length || j < second.length) {
    const [a, b] = [first[i], second[j]]
    if (b === undefined || (a !== undefined && a <= b)) {
      merged.push(a as string)
      i += 1
    } else {
      merged.push(b)
      j += 1
    }
    if (merged.length % perStep === 0) yield
  }
  return merged
}
