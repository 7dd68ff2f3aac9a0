import type { Answer, Cell } from '#shared/domain/operation.ts'

const keptMessageCharacters = 1_000

/** An answer as it may be shown: a server may repeat the request in it. */
export function masked(
  { cause, facts, tables, references, ...answer }: Answer,
  redact: (text: string) => string,
): Answer {
  const { providerCode, providerMessage } = cause
  const maskedCell = (cell: Cell): Cell =>
    typeof cell === 'string' ? redact(cell) : { zh: redact(cell.zh), en: redact(cell.en) }
  return {
    ...answer,
    cause: {
      ...cause,
      providerCode: providerCode === null ? null : redact(providerCode),
      providerMessage: providerMessage === null ? null : redact(providerMessage).slice(0, keptMessageCharacters),
    },
    references: references.map(({ kind, id }) => ({ kind, id: redact(id) })),
    facts: facts.map((fact) => ({ ...fact, value: redact(fact.value) })),
    tables: tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(maskedCell)) })),
  }
}
