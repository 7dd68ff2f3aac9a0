import type { ListedKind } from '#shared/domain/audience.ts'
import { holdsSeveral } from '#shared/domain/recipient-value.ts'
import { collectRecipients, writeRecipients } from '#shared/domain/recipients.ts'
import { type ImportSummary, shownInvalid, type Table, type TableChoice } from '#shared/domain/table.ts'
import { csvRows, separatorOf } from './csv-rows.ts'
import { type Batch, type Row, TableUnreadable } from './rows.ts'
import { guessColumn, hasHeaderRow } from './table-shape.ts'
import { readBytes, readText } from './text-file.ts'
import { xlsxRows } from './xlsx-rows.ts'

const sampledRows = 20
const shownCharacters = 100
const longestSample = 200_000
const mostColumns = 200

/** Values that leave the thread at once. */
const valuesPerPart = 50_000

interface Source {
  format: Table['format']
  rows: AsyncIterable<Batch> | Iterable<Batch>
}

/** What a file looks like. Throws TableUnreadable. */
export async function inspectTable(path: string, kind: ListedKind): Promise<Table> {
  const { format, rows } = openSource(path)
  const sample: string[][] = []
  for await (const batch of rows) {
    sample.push(...batch.rows.map(({ cells }) => cells).filter(isFilled))
    if (sample.length >= sampledRows) break
  }
  if (sample.length === 0) throw new TableUnreadable('empty')
  const first = sample.slice(0, sampledRows)
  const columns = Math.min(mostColumns, Math.max(...first.map((cells) => cells.length)))
  const shown = first.map((cells) =>
    Array.from({ length: columns }, (_, column) => (cells[column] ?? '').slice(0, shownCharacters)),
  )
  const hasHeader = hasHeaderRow(shown)
  return { format, columns, hasHeader, guess: guessColumn(kind, shown, hasHeader), rows: shown }
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '')

export interface Found {
  /** The recipients as text that reads as them, in parts. */
  parts: string[]
  summary: ImportSummary
}

/** Reads recipients from a file; `onProgress` hears how many rows were read, and which share of the file. */
export async function readTable(
  path: string,
  { kind, column, hasHeader }: TableChoice,
  onProgress: (rows: number, share: number) => void,
): Promise<Found> {
  const { format, rows } = openSource(path)
  const collect = collectRecipients(kind)
  let isHeader = hasHeader
  let count = 0
  const take = (row: Row): void => {
    if (format === 'text') return void collect.addLine(row.line, row.cells[0] ?? '')
    for (const index of column === null ? row.cells.keys() : [column]) {
      const cell = row.cells[index] ?? ''
      if (row.damaged?.includes(index)) collect.refuse(row.line, cell, 'damaged')
      // a tag may be of several words
      else if (kind !== 'tag' && holdsSeveral(cell)) collect.refuse(row.line, cell, 'several-values')
      else if (cell !== '') collect.addValue(row.line, cell)
    }
  }
  for await (const batch of rows) {
    for (const row of batch.rows) {
      if (isHeader && isFilled(row.cells)) isHeader = false
      else take(row)
    }
    count += batch.rows.length
    onProgress(count, batch.share)
  }
  const { values, repeated, cleaned, invalid } = collect.list()
  const damaged = invalid.filter(({ reason }) => reason === 'damaged')
  const listed = (damaged.length > 0 ? damaged : invalid).toSorted((a, b) => a.line - b.line).slice(0, shownInvalid)
  const kept = damaged.length > 0 ? [] : values
  const parts: string[] = []
  for (let at = 0; at < kept.length; at += valuesPerPart)
    parts.push(`${writeRecipients(kept.slice(at, at + valuesPerPart))}\n`)
  const counts = { count: kept.length, repeated, cleaned, damaged: damaged.length, invalid: invalid.length }
  return { parts, summary: { ...counts, listed } }
}

/** By what stands in the file, whatever its name says. */
function openSource(path: string): Source {
  const start = readBytes(path).next().value?.bytes
  if (!start) throw new TableUnreadable('empty')
  if (start.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return { format: 'xlsx', rows: xlsxRows(path) }
  // the old format of Excel, and every workbook with a password
  if (start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw new TableUnreadable('old-excel')
  const separator = separatorOf(firstLines(path))
  return { format: separator === null ? 'text' : 'csv', rows: csvRows(path, separator) }
}

function firstLines(path: string): string[] {
  const [first] = readText(path)
  const lines = (first?.text.slice(0, longestSample) ?? '').split(/\r\n?|\n/)
  return (lines.length > 1 ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '').slice(0, sampledRows)
}
