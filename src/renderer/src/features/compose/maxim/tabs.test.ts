import { expect, test } from 'vitest'
import type { Field } from '#shared/domain/field.ts'
import { emptyMaximContent } from '#shared/domain/maxim-content.ts'
import { fieldsOf, tabOf, tabs } from './tabs.ts'

const field = (path: string, group?: string): Field => ({
  path,
  kind: 'text',
  label: { zh: path, en: path },
  ...(group !== undefined && { group }),
})
const header: Field = {
  ...field('actAs.header', 'actAs'),
  when: { path: 'account.administratorToken', values: ['yes'] },
}
const fields = [
  field('message.title'),
  field('setting.distribution_strategy', 'general'),
  field('message.badge', 'general'),
  ...tabs.slice(1).map((tab) => field(`message.${tab}.sound`, tab)),
  header,
]

// Would catch: a field that stands on no tab, or on two.
test('every field stands once: before the tabs, or on one of them', () => {
  const onTabs = tabs.flatMap((tab) => fieldsOf(tab, fields, emptyMaximContent).map(({ path }) => path))
  const before = fields.filter(({ path }) => tabOf(path, fields) === null).map(({ path }) => path)
  expect(before).toEqual(['message.title', 'setting.distribution_strategy'])
  expect([...before, ...onTabs].toSorted()).toEqual(fields.map(({ path }) => path).toSorted())
  expect(tabOf('message.vivo.sound', fields)).toBe('vivo')
})

// Would catch: a draft that is refused for its sender, with no way to choose another one.
test('in whose name it is sent can be taken back on an account that may not choose it', () => {
  const shown = (content: Parameters<typeof fieldsOf>[2]) => fieldsOf('general', [header], content)[0]?.when
  expect(shown(emptyMaximContent)).toEqual(header.when)
  expect(shown({ ...emptyMaximContent, actAs: { header: 'user_id', id: '5' } })).toBeUndefined()
})
