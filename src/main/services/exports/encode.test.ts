import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStamps } from '#shared/domain/zoned-stamp.ts'
import { gather } from '#test/helpers/exporting.ts'
import { readByPython, readCsv } from '#test/helpers/read-csv.ts'
import { encodeTable, type Progress } from './encode.ts'
import { asBuffers, type Writing } from './parts.ts'
import { type Column, flag, moment, type Say, type Table } from './table.ts'

interface Row {
  id: string
  text: string | null
}

const say: Say = { language: 'zh-CN', stamp: createStamps('Asia/Shanghai') }
const columns: Column<Row>[] = [
  { key: 'id', title: { zh: '编号', en: 'Id' }, value: ({ id }) => id },
  { key: 'text', title: { zh: '文字', en: 'Text' }, value: ({ text }) => text },
]

/** Rows in pages of 500; `read` counts the pages that were asked for. */
function tableOf(count: number, text: (index: number) => string | null = String) {
  const seen = { pages: 0 }
  const table: Table<Row> = {
    ...{ name: 'rows', columns, total: count },
    pages: async function* () {
      for (let from = 0; from < count; from += 500) {
        seen.pages += 1
        const rows = Array.from({ length: Math.min(500, count - from) }, (_, index) => ({
          id: `9007199254740993${from + index}`,
          text: text(from + index),
        }))
        yield { rows, share: (from + rows.length) / count }
      }
    },
  }
  return { table, seen }
}

async function written(table: Table<Row>, format: 'csv' | 'json', inWords = say): Promise<string> {
  const parts: string[] = []
  for await (const part of encodeTable(table, format, inWords, () => {})) parts.push(part)
  return parts.join('')
}

describe('CSV', () => {
  // Would catch: an id that becomes a number, and a header that is not in the reader's language.
  test('has the titles of its language, and ids as they are', async () => {
    const { table } = tableOf(2)
    expect(await written(table, 'csv')).toBe('\uFEFF编号,文字\r\n90071992547409930,0\r\n90071992547409931,1\r\n')
    expect(await written(table, 'csv', { ...say, language: 'en' })).toContain('Id,Text')
    expect(await written(tableOf(0).table, 'csv')).toBe('\uFEFF编号,文字\r\n')
  })

  test('reads back row by row, also by Python’s csv', async () => {
    const texts = fc
      .sample(fc.string({ unit: 'grapheme' }), 1_200)
      .map((text) => text.replace(/^[=+\-@\t\r＝＋－＠]+/, ''))
    const file = await written(tableOf(1_200, (index) => texts[index] ?? '').table, 'csv')
    const wanted = texts.map((text, index) => [`9007199254740993${index}`, text])
    expect(readCsv(file).slice(1)).toEqual(wanted)
    expect(readByPython(file)?.slice(1) ?? wanted).toEqual(wanted)
  })
})

describe('JSON', () => {
  test('is one object with the rows and their number; what is not known is null', async () => {
    const { table } = tableOf(3, (index) => (index === 1 ? null : `"${index}"`))
    expect(JSON.parse(await written({ ...table, about: { exported: 'rows' } }, 'json'))).toEqual({
      exported: 'rows',
      rows: [
        { id: '90071992547409930', text: '"0"' },
        { id: '90071992547409931', text: null },
        { id: '90071992547409932', text: '"2"' },
      ],
      count: 3,
    })
    expect(JSON.parse(await written(tableOf(0).table, 'json'))).toEqual({ rows: [], count: 0 })
  })

  // Would catch: half a file that a program takes for the whole.
  test('that is cut off anywhere is none', async () => {
    const whole = await written(tableOf(40).table, 'json')
    for (let length = 0; length < whole.trimEnd().length; length += 7)
      expect(() => JSON.parse(whole.slice(0, length))).toThrow()
  })
})

test('a time is written by the reader’s clocks and in UTC, words for a person and codes for a program', async () => {
  const told: Column<Row>[] = [
    ...moment<Row>('at', { zh: '时间', en: 'Time' }, ({ text }) => (text === null ? null : Number(text)), say),
    flag('isFirst', { zh: '第一', en: 'First' }, ({ id }) => id.endsWith('0')),
  ]
  const table = { ...tableOf(2, (index) => (index === 0 ? '1790000000000' : null)).table, columns: told }
  expect(await written(table, 'csv')).toBe(
    '\uFEFF时间,时间（ISO）,第一\r\n2026-09-21 22:13:20 +08:00,2026-09-21T14:13:20.000Z,是\r\n,,否\r\n',
  )
  expect((JSON.parse(await written(table, 'json')) as { rows: unknown }).rows).toEqual([
    { atLocal: '2026-09-21 22:13:20 +08:00', at: '2026-09-21T14:13:20.000Z', isFirst: true },
    { atLocal: null, at: null, isFirst: false },
  ])
})

describe('20,000 rows', () => {
  // Would catch: a table that is read ahead of who takes it, and so stands in memory whole.
  test('are read as they are taken: never more than one page ahead', async () => {
    const { table, seen } = tableOf(20_000)
    const writing: Writing = { progress: { rows: 0, share: 0 }, isUnreadable: false }
    const parts = asBuffers(
      encodeTable(table, 'csv', say, () => {}),
      writing,
      new AbortController().signal,
    )
    let taken = 0
    for await (const _ of parts) {
      taken += 1
      expect(seen.pages).toBeLessThanOrEqual(taken)
    }
    expect([taken, seen.pages]).toEqual([41, 40])
  })

  // Control: what gathers its pages first is caught by the same count.
  test('that are gathered first are noticed', async () => {
    const { table, seen } = tableOf(20_000)
    const gathering: Table<Row> = {
      ...table,
      pages: async function* () {
        yield* await gather(table.pages())
      },
    }
    const parts = encodeTable(gathering, 'csv', say, () => {})
    await parts.next()
    await parts.next()
    expect(seen.pages).toBeGreaterThan(2)
  })

  test('tell how far they are, and the last share is the whole', async () => {
    const told: Progress[] = []
    for await (const _ of encodeTable(tableOf(1_700).table, 'json', say, (progress) => told.push(progress)));
    expect(told.map(({ rows }) => rows)).toEqual([500, 1_000, 1_500, 1_700])
    expect(told.at(-1)?.share).toBe(1)
  })

  // Would catch: a cancelled file that ends as if it were whole.
  test('that are cancelled reject, also after the last row', async () => {
    for (const after of [1, 20, 41]) {
      const control = new AbortController()
      const writing: Writing = { progress: { rows: 0, share: 0 }, isUnreadable: false }
      const parts = asBuffers(
        encodeTable(tableOf(20_000).table, 'csv', say, () => {}),
        writing,
        control.signal,
      )
      for (let taken = 0; taken < after; taken += 1) await parts.next()
      control.abort()
      await expect(parts.next()).rejects.toThrow()
      expect(writing.isUnreadable).toBe(false)
    }
  })
})
