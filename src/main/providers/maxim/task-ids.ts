const largestId = 9_223_372_036_854_775_807n
const invisible = /[\u200b-\u200d\u2060\ufeff]/g

/** Task ids as the provider writes them, each once, and the lines that are none. Full-width digits count. */
export function readTaskIds(lines: readonly string[]): { ids: string[]; wrong: string[] } {
  const given = lines.map((line) => line.normalize('NFKC').replace(invisible, '').trim()).filter((line) => line !== '')
  const isId = (line: string) => /^\d{1,19}$/.test(line) && BigInt(line) <= largestId
  return {
    ids: [...new Set(given.filter(isId).map((line) => String(BigInt(line))))],
    wrong: given.filter((line) => !isId(line)),
  }
}
