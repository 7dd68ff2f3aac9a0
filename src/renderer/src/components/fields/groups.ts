import type { Field } from '#shared/domain/field.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Text } from '#shared/domain/text.ts'

interface Group {
  id: string
  /** Null for the fields that belong to no group, which come first. */
  label: Text | null
  fields: Field[]
}

/** Fields by their group, in the groups' order; a group without fields is left out. */
export function groupsOf(fields: readonly Field[], groups: ProviderDescriptor['groups']): Group[] {
  const known = new Set(groups.map(({ id }) => id))
  const loose = fields.filter(({ group }) => group === undefined || !known.has(group))
  return [
    { id: '', label: null, fields: loose },
    ...groups.map(({ id, label }) => ({ id, label, fields: fields.filter(({ group }) => group === id) })),
  ].filter((group) => group.fields.length > 0)
}
