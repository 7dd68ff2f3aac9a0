import type { Field } from './field.ts'
import type { ProviderDescriptor } from './provider.ts'

const joined = (...parts: string[]): string => parts.join(' · ')

/** Fields as they are named outside of their groups: a label that others have too gets its group's before it. */
export function toldApart(fields: readonly Field[], groups: ProviderDescriptor['groups']): Field[] {
  const labels = fields.map(({ label }) => label.zh)
  return fields.map((field) => {
    const group = groups.find(({ id }) => id === field.group)
    const isAlone = labels.indexOf(field.label.zh) === labels.lastIndexOf(field.label.zh)
    if (!group || isAlone) return field
    const { zh, en } = field.label
    return { ...field, label: { zh: joined(group.label.zh, zh), en: joined(group.label.en, en) } }
  })
}
