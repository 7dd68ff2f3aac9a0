import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beforeFirst, type ChainHead, createChainCheck, lineHash } from './audit-chain.ts'
import type { AuditRow } from './schema.ts'

type HashOf = (line: AuditRow) => string | null
type Content = Omit<AuditRow, 'id' | 'previous' | 'hash'>

const text = fc.oneof(fc.constantFrom('', '李雷', '"', 'null', '[]'), fc.string())
const optional = fc.option(text, { nil: null })
const content: fc.Arbitrary<Content> = fc.record({
  at: fc.nat(),
  operator: text,
  action: text,
  subject_id: optional,
  subject_name: optional,
  detail: text,
  stage: optional,
  outcome: optional,
  segment: fc.integer({ min: 1, max: 3 }),
})
const contents = fc.array(content, { minLength: 1, maxLength: 12 })

interface Chain {
  lines: AuditRow[]
  head: ChainHead
}

function chainOf(given: readonly Content[], hashOf: HashOf): Chain {
  const lines: AuditRow[] = []
  let head = { line: 0, hash: beforeFirst }
  for (const [index, one] of given.entries()) {
    const line = { ...one, id: index + 1, previous: head.hash, hash: null }
    const hash = hashOf(line) ?? ''
    lines.push({ ...line, hash })
    head = { line: line.id, hash }
  }
  return { lines, head }
}

/** As the table gives them out: by their ids. */
function faultsIn({ lines, head }: Chain, hashOf: HashOf = lineHash) {
  const check = createChainCheck(hashOf)
  const found = lines.toSorted((a, b) => a.id - b.id).map((line) => check.take(line))
  return [...found, check.end(head)].filter((fault) => fault !== null)
}

const other = (value: string | number | null, by: string): string | number =>
  typeof value === 'number' ? value + 1 + by.length : `${value ?? ''}${by || '.'}`

const columns = [
  ...['id', 'at', 'operator', 'action', 'subject_id', 'subject_name', 'detail', 'stage', 'outcome', 'segment'],
  ...['previous', 'hash'],
] as (keyof AuditRow)[]

describe('the chain', () => {
  test('of what was written holds', () => {
    fc.assert(
      fc.property(contents, (given) => {
        expect(faultsIn(chainOf(given, lineHash))).toEqual([])
      }),
    )
  })

  // Would catch: a column that can be changed, or a line that can go or change places, without anybody noticing.
  test('shows every single edit, removal and swap, and all before it is as it was written', () => {
    const index = fc.nat()
    const harm = fc.oneof(
      fc.record({ kind: fc.constant('edit' as const), index, column: fc.constantFrom(...columns), by: fc.string() }),
      fc.record({ kind: fc.constant('remove' as const), index }),
      fc.record({ kind: fc.constant('swap' as const), index, with: fc.nat() }),
      fc.record({ kind: fc.constant('insert' as const), index, content }),
    )
    fc.assert(
      fc.property(contents, harm, (given, what) => {
        const { lines, head } = chainOf(given, lineHash)
        const at = what.index % lines.length
        const line = lines[at] as AuditRow
        let firstTouched = line.id
        if (what.kind === 'edit') {
          const changed = { ...line, [what.column]: other(line[what.column], what.by) }
          fc.pre(what.column !== 'id' || changed.id !== line.id)
          lines[at] = changed
        } else if (what.kind === 'remove') {
          lines.splice(at, 1)
        } else if (what.kind === 'insert') {
          // a line like any other, with a hash that fits its content
          const inserted = { ...what.content, id: line.id + 0.5, previous: line.hash, hash: null }
          lines.push({ ...inserted, hash: lineHash(inserted) })
          firstTouched = line.id + 0.5
        } else {
          const against = lines[what.with % lines.length] as AuditRow
          fc.pre(against.id !== line.id)
          lines[at] = { ...against, id: line.id }
          lines[against.id - 1] = { ...line, id: against.id }
          firstTouched = Math.min(line.id, against.id)
        }
        const [first] = faultsIn({ lines, head })
        expect(first).toBeDefined()
        expect(first?.after).toBeLessThanOrEqual(firstTouched)
      }),
      { numRuns: 500 },
    )
  })

  test('shows what was changed with its own hash made anew', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (given, index) => {
        const { lines, head } = chainOf(given, lineHash)
        const at = index % lines.length
        const changed = { ...(lines[at] as AuditRow), operator: 'somebody else entirely, who was never there' }
        lines[at] = { ...changed, hash: lineHash(changed) }
        expect(faultsIn({ lines, head })[0]).toMatchObject(
          at === lines.length - 1 ? { kind: 'end', after: at + 1 } : { kind: 'missing', after: at + 1, line: at + 2 },
        )
      }),
    )
  })

  // Control: a hash that leaves out one column, whichever, is caught by the same edits.
  test.each(columns.filter((column) => column !== 'hash' && column !== 'previous'))(
    'without %s is caught',
    (column) => {
      const careless: HashOf = (line) => lineHash({ ...line, [column]: 0 })
      const [given] = fc.sample(contents, 1)
      const { lines, head } = chainOf(given ?? [], careless)
      const last = lines.at(-1) as AuditRow
      const changed = { ...last, [column]: other(last[column], '?') }
      const missed = (hashOf: HashOf) => {
        const chain = chainOf(given ?? [], hashOf)
        const found = faultsIn(
          { lines: [...chain.lines.slice(0, -1), { ...changed, hash: chain.head.hash }], head },
          hashOf,
        )
        return found.filter(({ kind }) => kind === 'changed').length === 0
      }
      expect([missed(careless), missed(lineHash)]).toEqual([true, false])
    },
  )

  // Would catch: a check of a page that finds something else than one of the whole. Control: one that knows of nothing before it does.
  test('holds page by page too', () => {
    const { lines, head } = chainOf(fc.sample(content, 6), lineHash)
    const page = lines.slice(3)
    const from = { after: 3, hashed: { line: 3, hash: lines[2]?.hash ?? '' } }
    const [knowing, unknowing] = [createChainCheck(lineHash, from), createChainCheck()]
    expect([...page.map(knowing.take), knowing.end(head)]).toEqual([null, null, null, null])
    expect(unknowing.take(page[0] as AuditRow)).toEqual({ kind: 'missing', after: 0, line: 4 })
  })

  // Control: without the record of the head, the last line goes unnoticed.
  test('without a head that is kept elsewhere loses its end', () => {
    const { lines, head } = chainOf(fc.sample(content, 3), lineHash)
    const shortened = lines.slice(0, -1)
    const headOfRest = { line: 2, hash: shortened.at(-1)?.hash ?? '' }
    expect(faultsIn({ lines: shortened, head: headOfRest })).toEqual([])
    expect(faultsIn({ lines: shortened, head })).toEqual([{ kind: 'end', after: 2, line: null }])
  })
})

// Would catch: a change of the hash, after which every audit that is there would seem to have been changed.
test('the hash is what it has always been', () => {
  const line = {
    ...{
      id: 7,
      at: 1_790_000_000_000,
      operator: '李雷',
      action: 'deliveries.settled',
      subject_id: 's',
      subject_name: null,
    },
    ...{ detail: '{"a":"b"}', stage: 'test', outcome: 'accepted', segment: 1, previous: 'ab', hash: null },
  }
  expect(lineHash(line)).toBe('a42567e1e8e9e6ef89a8728d2f129117f1a6c57c651acdc65b75568bef7664d3')
})
