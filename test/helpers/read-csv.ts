import { spawnSync } from 'node:child_process'

const script = `
import csv, io, json, sys
csv.field_size_limit(10**9)
text = io.StringIO(sys.stdin.buffer.read().decode('utf-8-sig'), newline='')
print(json.dumps(list(csv.reader(text, strict=True))))
`

/** Rows as Python's own module reads them from a file; null where there is no Python. */
export function readByPython(file: string | Buffer): string[][] | null {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', script], {
    input: file,
    maxBuffer: 512 * 1024 * 1024,
  })
  if (error) return null
  if (status !== 0) throw new Error(stderr.toString())
  return JSON.parse(stdout.toString()) as string[][]
}

/** Rows of a file as RFC 4180 and Excel read them; shares nothing with what wrote it. */
export function readCsv(file: string): string[][] {
  const text = file.replace(/^\uFEFF/, '')
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === ',') {
      row.push(cell)
      cell = ''
    } else if (character === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at += 1
    } else cell += character
  }
  return rows
}

/** What a spreadsheet takes for the start of a formula. */
export const formulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']

/** Cells that a spreadsheet would run. */
export const formulasIn = (rows: readonly (readonly string[])[]): string[] =>
  rows.flat().filter((cell) => formulaStarts.some((start) => cell.startsWith(start)))
