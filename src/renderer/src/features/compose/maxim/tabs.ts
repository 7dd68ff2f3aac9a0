import type { Field } from '#shared/domain/field.ts'
import { type MaximContent, maximVendors } from '#shared/domain/maxim-content.ts'

export const tabs = ['general', 'ios', 'android', ...maximVendors] as const
export type Tab = (typeof tabs)[number]

/** Stands before the tabs. */
const elsewhere = 'setting.distribution_strategy'

/** The fields of a tab. In whose name it is sent can be taken back even where the account may not choose it any more. */
export function fieldsOf(tab: Tab, fields: readonly Field[], content: MaximContent): Field[] {
  const own = fields.filter(({ group, path }) => path !== elsewhere && tabOfGroup(group) === tab)
  return content.actAs?.header === undefined
    ? own
    : own.map((field) => (field.path === 'actAs.header' ? without(field) : field))
}

/** The tab that holds a field; null for those that always stand open. */
export function tabOf(path: string, fields: readonly Field[]): Tab | null {
  const field = fields.find((one) => one.path === path)
  return field && path !== elsewhere ? tabOfGroup(field.group) : null
}

const tabOfGroup = (group: string | undefined): Tab | null =>
  group === 'actAs' ? 'general' : (tabs.find((tab) => tab === group) ?? null)

const without = ({ when: _, ...field }: Field): Field => field
