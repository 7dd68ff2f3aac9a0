import { expect, test } from 'vitest'
import { maxim } from './index.ts'

// Would catch: a field that stands under no heading, or a group that is left without its fields.
test('groups: the basic fields have none, the others have one that is labelled', () => {
  const { messageFields, groups } = maxim.descriptor
  const basic = messageFields.filter(({ group }) => group === undefined).map(({ path }) => path)
  expect(basic).toEqual(['message.type', 'message.title', 'message.body', 'message.attachment_url'])
  expect(groups.map(({ id }) => id)).toEqual([
    'general',
    'ios',
    'android',
    'huawei',
    'xiaomi',
    'oppo',
    'vivo',
    'flyme',
    'fcm',
    'actAs',
  ])
  const sizes = groups.map(({ id }) => messageFields.filter(({ group }) => group === id).length)
  expect(sizes).toEqual([7, 7, 4, 5, 4, 4, 6, 4, 4, 2])
})
