import { createHash } from 'node:crypto'
import type { AuditFault } from '#shared/domain/audit-chain.ts'
import type { AuditRow } from './schema.ts'

/** Where the newest line is, kept beside the lines: without it nobody would miss the last ones. */
export interface ChainHead {
  line: number
  hash: string
}

/** What a check that begins in the midst goes on from. */
export interface ChainPlace {
  /** Number of the line before; 0 for none. */
  after: number
  /** The last one before that carries a hash. */
  hashed: ChainHead
}

type HashOf = (line: AuditRow) => string | null

/** What stands for the line before the first one. */
export const beforeFirst = ''

const start: ChainPlace = { after: 0, hashed: { line: 0, hash: beforeFirst } }

/**
 * SHA-256, in hexadecimal, of a line's columns as a JSON array in this order; `previous` is the hash of the line before.
 * Never changed: it would no longer fit the lines that are there.
 */
export function lineHash(line: AuditRow): string {
  const content = [
    ...[line.previous, line.segment, line.id, line.at, line.operator, line.action, line.subject_id],
    ...[line.subject_name, line.detail, line.stage, line.outcome],
  ]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** Goes over the lines in the order of their ids and tells what does not fit together; pure but for what it has seen. */
export function createChainCheck(hashOf: HashOf = lineHash, from: ChainPlace = start) {
  let lines = 0
  let after = from.after
  let last = from.hashed.hash
  let lastLine = from.hashed.line

  const kindOf = (line: AuditRow): AuditFault['kind'] | null => {
    if (line.hash === null) return 'foreign'
    if (hashOf(line) !== line.hash) return 'changed'
    return line.previous === last ? null : 'missing'
  }

  return {
    lines: (): number => lines,
    /** What is wrong with the next line, or before it. */
    take: (line: AuditRow): AuditFault | null => {
      const kind = kindOf(line)
      const fault = kind && { kind, after, line: line.id }
      lines += 1
      after = line.id
      if (line.hash !== null) {
        last = line.hash
        lastLine = line.id
      }
      return fault
    },
    /** What is wrong with the end, once all lines were taken. */
    end: (head: ChainHead | undefined): AuditFault | null =>
      head?.hash === last && head.line === lastLine ? null : { kind: 'end', after, line: null },
  }
}
