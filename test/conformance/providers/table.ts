import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DocumentedCall } from './calls.ts'
import { cases } from './cases.ts'
import { columns, countOf } from './tally.ts'

const file = join(import.meta.dirname, '../../../docs/providers.md')
const [begin, end] = ['<!-- conformance: written by the tests -->', '<!-- /conformance -->']

/** The table as it should stand in the document: how many assertions ran for each call. */
function tableOf(calls: readonly DocumentedCall[]): string {
  const rows = calls.map((call) => {
    const cells = [call.provider, call.name, call.kind, ...columns.map((column) => countOf(call, column))]
    return `| ${cells.join(' | ')} |`
  })
  const heads = ['provider', 'call', 'kind', ...columns]
  return [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`, ...rows].join('\n')
}

const inDocument = (text: string): string => text.split(begin)[1]?.split(end)[0]?.trim() ?? ''

export function describeTable(): void {
  describe('the table', () => {
    // last in its file: it counts what ran before it
    test('in docs/providers.md says what ran; UPDATE_TABLE=1 writes it anew', () => {
      const document = readFileSync(file, 'utf8')
      const table = tableOf(cases)
      expect(table).not.toMatch(/\| 0 \|/)
      if (process.env['UPDATE_TABLE'] === '1') {
        const [before, rest = ''] = document.split(begin)
        writeFileSync(file, `${before}${begin}\n\n${table}\n\n${end}${rest.split(end)[1] ?? ''}`)
      } else expect(inDocument(document)).toBe(table)
    })

    // Control: one assertion more or fewer, or a call that is gone, is another table.
    test('a difference is seen', () => {
      const table = tableOf(cases)
      expect(tableOf(cases.slice(1))).not.toBe(table)
      expect(inDocument(`${begin}\n\n${table.replace(/\d+ \|$/, '9 |')}\n\n${end}`)).not.toBe(table)
      expect(inDocument('')).toBe('')
    })
  })
}
