/** Several rows of places, each with the highest `seq` first, as one. */
export async function* newestFirst<T extends { seq: number }>(
  rows: readonly AsyncGenerator<T, void>[],
): AsyncGenerator<T, void> {
  const heads = await Promise.all(rows.map((row) => row.next()))
  for (;;) {
    let [newest, seq] = [-1, Number.NEGATIVE_INFINITY]
    for (const [index, head] of heads.entries())
      if (!head.done && head.value.seq > seq) [newest, seq] = [index, head.value.seq]
    const [head, row] = [heads[newest], rows[newest]]
    if (!head || head.done || !row) return
    yield head.value
    heads[newest] = await row.next()
  }
}
