import type { Language, Text } from '#shared/domain/text.ts'
import { sayIn } from '#shared/domain/text.ts'

/** In whose words a file is written. */
export interface Say {
  language: Language
  /** A moment by the clocks of the reader's time zone, with its offset. */
  stamp: (at: number) => string
}

export interface Column<Row> {
  /** In JSON. */
  key: string
  /** Over a column of a spreadsheet. */
  title: Text
  /** As JSON has it; an id is a string. */
  value: (row: Row) => unknown
  /** As a spreadsheet has it, where that is not the value as text. */
  text?: (row: Row, say: Say) => string
}

/** Rows in the order of a key that never changes, so that a row which changes meanwhile comes once at most. */
export interface TablePage<Row> {
  rows: readonly Row[]
  /** How far the key has come, from 0 to 1. */
  share: number
}

/** Something that is written out row by row. */
export interface Table<Row> {
  /** File name without date and ending. */
  name: string
  columns: readonly Column<Row>[]
  /** How many rows there are; null where counting them would take long. */
  total: number | null
  /** What JSON says beside the rows. */
  about?: Readonly<Record<string, unknown>>
  pages: () => AsyncIterable<TablePage<Row>>
}

/** A column of codes, in words where a person reads it. */
export const worded = <Row, Code extends string>(
  key: string,
  title: Text,
  code: (row: Row) => Code,
  words: Readonly<Record<Code, Text>>,
): Column<Row> => ({
  key,
  title,
  value: code,
  text: (row, { language }) => sayIn(language, words[code(row)]),
})

const yes: Text = { zh: '是', en: 'yes' }
const no: Text = { zh: '否', en: 'no' }

export const flag = <Row>(key: string, title: Text, value: (row: Row) => boolean): Column<Row> => ({
  key,
  title,
  value,
  text: (row, { language }) => sayIn(language, value(row) ? yes : no),
})

/** A moment twice: as the reader's clocks show it, and in UTC for machines. Empty where there is none. */
export const moment = <Row>(key: string, title: Text, at: (row: Row) => number | null, say: Say): Column<Row>[] => [
  {
    key: `${key}Local`,
    title,
    value: (row) => whereKnown(at(row), say.stamp),
  },
  {
    key,
    title: inMachineForm(title),
    value: (row) => whereKnown(at(row), (moment) => new Date(moment).toISOString()),
  },
]

const inMachineForm = ({ zh, en }: Text): Text => ({ zh: [zh, '（ISO）'].join(''), en: [en, '(ISO)'].join(' ') })

const whereKnown = <T>(at: number | null, write: (at: number) => T): T | null => (at === null ? null : write(at))
