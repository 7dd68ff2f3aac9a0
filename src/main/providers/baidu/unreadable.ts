import type { Verdict } from '../types.ts'
import { verdict } from '../verdict.ts'

/** An answer of success whose content is none that this call has. */
export const unreadable = ({ requestId }: { requestId: string | null }): Verdict =>
  verdict('unknown', 'unreadable', {
    httpStatus: 200,
    references: requestId === null ? [] : [{ kind: 'request', id: requestId }],
  })
