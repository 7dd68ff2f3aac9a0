import type { Batch, Row } from './rows.ts'
import { firstSheet, sharedTexts, unescapeCell } from './xlsx-parts.ts'
import { openZip } from './xlsx-zip.ts'
import { xmlParser } from './xml.ts'

const mostColumns = 1_000
/** From here on a number has more digits than Excel keeps. */
const firstDamaged = 1e15

/** Reads the first sheet of an .xlsx file. Throws TableUnreadable. */
export async function* xlsxRows(path: string): AsyncGenerator<Batch> {
  const zip = await openZip(path)
  try {
    const sheet = await zip.open(await firstSheet(zip))
    if (!sheet) return
    const reader = sheetReader(await sharedTexts(zip))
    let read = 0
    for await (const part of sheet.parts) {
      reader.write(part)
      read += part.length
      yield { rows: reader.take(), share: Math.min(1, read / sheet.size) }
    }
    reader.close()
    yield { rows: reader.take(), share: 1 }
  } finally {
    zip.close()
  }
}

interface Cell {
  column: number
  type: string
  text: string
}

function sheetReader(shared: readonly string[]) {
  let rows: Row[] = []
  let row: Row = { line: 0, cells: [] }
  let cell: Cell = { column: -1, type: 'n', text: '' }
  let isValue = false
  const parser = xmlParser({
    open: (name, attributes) => {
      if (name === 'row') {
        row = { line: Number(attributes['r'] ?? row.line + 1), cells: [] }
        cell.column = -1
      } else if (name === 'c') {
        const column = columnOf(attributes['r']) ?? cell.column + 1
        cell = { column, type: attributes['t'] ?? 'n', text: '' }
      } else if (name === 'v' || name === 't') isValue = true
    },
    text: (text) => {
      if (isValue) cell.text += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c') put(row, cell, shared)
      else if (name === 'row' && row.cells.length > 0) rows.push(row)
    },
  })
  return {
    write: (text: string): void => void parser.write(text),
    close: (): void => void parser.close(),
    take: (): Row[] => {
      const taken = rows
      rows = []
      return taken
    },
  }
}

function put(row: Row, { column, type, text }: Cell, shared: readonly string[]): void {
  if (text === '' || column >= mostColumns) return
  while (row.cells.length < column) row.cells.push('')
  if (type === 's') row.cells[column] = shared[Number(text)] ?? ''
  else if (type !== 'n') row.cells[column] = unescapeCell(text)
  else {
    const number = Number(text)
    if (Math.abs(number) >= firstDamaged) row.damaged = [...(row.damaged ?? []), column]
    row.cells[column] = Number.isSafeInteger(number) ? String(number) : text
  }
}

/** 1 for B2; null where a cell says nothing of its place. */
function columnOf(reference: string | undefined): number | null {
  const letters = reference === undefined ? null : /^[A-Z]{1,3}/.exec(reference)
  if (!letters) return null
  return [...letters[0]].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
