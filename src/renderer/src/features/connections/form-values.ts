import type { Connection } from '#shared/contract/connections.ts'
import { isAsked, type ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { limitNames, readLimit } from './limits.ts'

/** Texts of a connection's form by field; secrets begin empty. */
export type FormValues = Record<string, string>

export const valuesOf = (connection: Connection | null): FormValues => ({
  name: connection?.name ?? '',
  baseUrl: connection?.baseUrl ?? '',
  ...connection?.settings,
  inFlight: String(connection?.limits.inFlight ?? ''),
  perSecond: String(connection?.limits.perSecond ?? ''),
})

/** What to store: of the fields that are asked for, all that is no secret, and the secrets that were written. */
export function credentialsOf({ fields }: ProviderDescriptor, values: FormValues): Record<string, string> {
  const stored = fields.filter(
    (field) => isAsked(field, fields, values) && (values[field.name] || (!field.secret && field.name in values)),
  )
  return Object.fromEntries(stored.map(({ name }) => [name, values[name] ?? '']))
}

interface ConnectionChange {
  name?: string
  stage?: Stage
  baseUrl?: string
  credentials?: Record<string, string>
  limits?: Partial<Connection['limits']>
}

/** What the form would change, and nothing else: all that stays as it is may have been changed in another window since. */
export function changeOf(
  connection: Connection,
  descriptor: ProviderDescriptor,
  { values, stage }: { values: FormValues; stage: Stage },
): ConnectionChange {
  const before = valuesOf(connection)
  const differing = (texts: FormValues): FormValues =>
    Object.fromEntries(Object.entries(texts).filter(([name, text]) => text !== (before[name] ?? '')))
  const { name, baseUrl } = differing(values)
  const limits = Object.fromEntries(
    limitNames.flatMap((limit) => {
      const read = readLimit(limit, values[limit] ?? '')
      return read === null || read === connection.limits[limit] ? [] : [[limit, read]]
    }),
  )
  const own = { ...(name !== undefined && { name }), ...(Object.keys(limits).length > 0 && { limits }) }
  if (connection.builtIn) return own
  const credentials = differing(credentialsOf(descriptor, values))
  return {
    ...own,
    ...(stage !== connection.stage && { stage }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(Object.keys(credentials).length > 0 && { credentials }),
  }
}
