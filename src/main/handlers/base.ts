import { implement, ORPCError } from '@orpc/server'
import { nameError } from '#main/services/error-names.ts'
import { placeOf } from '#main/services/place-of.ts'
import { Refusal } from '#main/services/refusal.ts'
import type { ErrorCode } from '#shared/contract/base.ts'
import { contract } from '#shared/contract/index.ts'
import type { CallContext } from './context.ts'

const implementer = implement(contract).$context<CallContext>()

type MakeError = (options: { data?: unknown }) => Error

/**
 * Turns refusals and failures of the core into the contract's errors. Anything else is logged by procedure and error
 * name, never with its cause: a refused output would carry what it must not show.
 */
export const os = implementer.use(async ({ context, next, errors, path }) => {
  try {
    return await next()
  } catch (error) {
    if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') throw error
    const { core } = context.services
    const named = nameError(error, core)
    if (named) {
      const make = (errors as unknown as Record<ErrorCode, MakeError>)[named.code]
      throw make(named.data === undefined ? {} : { data: named.data })
    }
    core.log.error('procedure failed', { procedure: path.join('.'), ...placeOf(error) })
    throw new ORPCError('INTERNAL_SERVER_ERROR')
  }
})

/** The name under which a change is recorded. */
export async function operatorOf({ services, script }: CallContext): Promise<string> {
  const { operator } = await services.settings.get()
  if (script) return script.operator ?? operator ?? 'script'
  if (operator === null) throw new Refusal('OPERATOR_NEEDED')
  return operator
}
