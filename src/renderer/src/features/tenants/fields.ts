import type { Field } from '#shared/domain/field.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'

/** A field as the provider's own calls describe it. */
export function fieldOf({ operations }: ProviderDescriptor, operation: string, path: string): Field {
  const field = operations.find(({ id }) => id === operation)?.fields.find((one) => one.path === path)
  if (!field) throw new Error(`supLink has no ${path} in ${operation}`)
  return field
}
