import { sql } from 'kysely'

/** Literals in the SQL, since a bound value can't prove that a partial index holds the row. */
export const planned = sql.lit('planned' as const)
export const inFlight = sql.lit('in-flight' as const)
