import type { Connection } from '#shared/contract/connections.ts'
import { isAsked, type ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Text } from '#shared/domain/text.ts'

interface MissingField {
  field: string
  /** What the provider's form calls it; null for the connection's own name. */
  label: Text | null
}

/** What has to be filled in before the form can be saved, from top to bottom. A secret that is set may stay empty. */
export function missingFields(
  descriptor: ProviderDescriptor,
  connection: Connection | null,
  values: Record<string, string>,
): MissingField[] {
  const isKept = (field: string) =>
    connection?.secrets.some((secret) => secret.field === field && secret.isSet) === true
  const wanted: MissingField[] = [{ field: 'name', label: null }]
  if (!connection?.builtIn) {
    wanted.push({ field: 'baseUrl', label: descriptor.baseUrl.label })
    for (const field of descriptor.fields)
      if (field.required && isAsked(field, descriptor.fields, values) && !isKept(field.name))
        wanted.push({ field: field.name, label: field.label })
  }
  return wanted.filter(({ field }) => !values[field]?.trim())
}
