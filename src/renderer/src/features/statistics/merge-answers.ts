import type { Answer, Cell } from '#shared/domain/operation.ts'
import type { Text } from '#shared/domain/text.ts'

/** What was asked, and what was answered. */
export interface Asked {
  ids: readonly string[]
  answer: Answer
}

export interface Merged {
  table: Answer['tables'][number]
  notes: Text[]
  /** Ids that were not answered, and why. */
  failed: { ids: readonly string[]; answer: Answer }[]
}

/**
 * The rows of several answers to the same question as one table, each once asked after `idColumn`, where that is given,
 * with the id that it was asked for in front.
 */
export function mergeAnswers(parts: readonly Asked[], idColumn: Text | null): Merged {
  const answered = parts.filter(({ answer }) => answer.done)
  const columns = answered.find(({ answer }) => answer.tables[0])?.answer.tables[0]?.columns ?? []
  const rows = answered.flatMap(({ ids, answer }) =>
    (answer.tables[0]?.rows ?? []).map((row): Cell[] => (idColumn ? [ids[0] ?? '', ...row] : [...row])),
  )
  return {
    table: { columns: idColumn ? [idColumn, ...columns] : columns, rows },
    notes: answered.flatMap(({ answer }) => answer.notes),
    failed: parts.filter(({ answer }) => !answer.done),
  }
}
