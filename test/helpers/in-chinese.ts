import type { Answer, Cell } from '#shared/domain/operation.ts'

const word = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.zh)

/** Rows of an answer's table as a Chinese screen shows them. */
export const rowsInChinese = (answer: Answer | undefined, table = 0): string[][] =>
  answer?.tables[table]?.rows.map((row) => row.map(word)) ?? []
