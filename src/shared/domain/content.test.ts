import { expect, test } from 'vitest'
import { contentSchema, titleOf } from './content.ts'
import type { MaximContent } from './maxim-content.ts'

const content = (message: Partial<MaximContent['message']>): MaximContent => ({
  provider: 'maxim',
  setting: {},
  message: { type: 'text', ...message },
})

// Would catch: lists in which a message without a title has no name at all.
test('a message is named by the first text that it has', () => {
  expect(titleOf(content({ title: ' 标题 ', body: '内容' }))).toBe('标题')
  expect(titleOf(content({ title: ' ', body: '内容' }))).toBe('内容')
  expect(titleOf(content({ attachment_url: 'https://e.com/a.png', ext: '{}' }))).toBe('https://e.com/a.png')
  expect(titleOf(content({ ext: '{"a":1}' }))).toBe('{"a":1}')
  expect(titleOf(content({}))).toBe('')
  expect(titleOf(content({ body: '字'.repeat(300) }))).toHaveLength(200)
})

// Would catch: a field that the screens don't know slipping into what is sent.
test('a field that nobody knows is refused', () => {
  expect(contentSchema.safeParse(content({})).success).toBe(true)
  expect(contentSchema.safeParse({ ...content({}), audience: 'all' }).success).toBe(false)
  expect(contentSchema.safeParse({ ...content({}), setting: { request_id: 'x' } }).success).toBe(false)
  expect(contentSchema.safeParse({ ...content({}), provider: 'other' }).success).toBe(false)
})
