import { expect, test } from 'vitest'
import type { Field } from '#shared/domain/field.ts'
import { toldApart } from './told-apart.ts'

const field = (path: string, zh: string, group: string): Field => ({
  path,
  kind: 'text',
  label: { zh, en: path },
  group,
})
const groups = [
  { id: 'ios', label: { zh: 'iOS', en: 'iOS' } },
  { id: 'vivo', label: { zh: 'vivo', en: 'vivo' } },
]

// Would catch: a review in which nobody can tell whose sound is meant.
test('of fields with one label each says whose it is', () => {
  const fields = [field('a', '提示音', 'ios'), field('b', '提示音', 'vivo'), field('c', '副标题', 'ios')]
  expect(toldApart(fields, groups).map(({ label }) => label.zh)).toEqual(['iOS · 提示音', 'vivo · 提示音', '副标题'])
})
