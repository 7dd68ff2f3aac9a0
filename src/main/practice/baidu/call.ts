import type { Outcome } from './answer.ts'
import type { Params } from './params.ts'
import type { State } from './state.ts'

/** One call of the provider. Queries take GET as well as POST, all others POST only. */
export interface Call {
  /** `{class}/{method}` as it stands in the address. */
  path: string
  isQuery: boolean
  /** Applies the request. `now` in milliseconds since 1970. */
  answer(params: Params, state: State, now: number): Outcome
}
