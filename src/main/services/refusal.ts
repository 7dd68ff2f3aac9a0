import type { ErrorCode, ErrorData } from '#shared/contract/base.ts'
import type { Text } from '#shared/domain/text.ts'

/** A rule of the business said no. The handlers turn it into the contract's error of the same code. */
export class Refusal<C extends ErrorCode = ErrorCode> extends Error {
  override name = 'Refusal'
  readonly code: C
  readonly data: ErrorData<C>

  constructor(code: C, ...data: ErrorData<C> extends undefined ? [] : [ErrorData<C>]) {
    super(code)
    this.code = code
    this.data = data[0] as ErrorData<C>
  }
}

export const invalidField = (field: string, text: Text): Refusal<'INVALID'> =>
  new Refusal('INVALID', { fields: [{ field, text }] })

/** The record, or a refusal that says there is none. */
export function found<T>(record: T | undefined | null): T {
  if (record === undefined || record === null) throw new Refusal('NOT_FOUND')
  return record
}
