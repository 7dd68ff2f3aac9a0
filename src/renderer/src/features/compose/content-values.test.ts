import { expect, test } from 'vitest'
import { type Content, emptyContent } from '#shared/domain/content.ts'
import { contentValues } from './content-values.ts'

const after = (content: Content, path: string, value: string | number | undefined): Content => {
  let changed = content
  const onChange = (next: Content) => {
    changed = next
  }
  contentValues({ content, onChange }).set(path, value)
  return changed
}

test('a field is written where its path leads, and read there', () => {
  const content = after(emptyContent.suplink, 'msg.title', '标题')
  expect(content).toEqual({ ...emptyContent.suplink, msg: { ...emptyContent.suplink.msg, title: '标题' } })
  const values = contentValues({ content, settings: { administratorToken: 'yes' }, onChange: () => {} })
  expect(values.get('msg.title')).toBe('标题')
  expect(values.get('account.administratorToken')).toBe('yes')
})

test('a field that was emptied is as if it had never been set', () => {
  expect(after(after(emptyContent.suplink, 'msg.title', '标题'), 'msg.title', undefined)).toEqual(emptyContent.suplink)
})

// Would catch: a draft that can't be stored any more once its last setting was cleared.
test('what a message can’t be without stays, empty', () => {
  const set = after(emptyContent.maxim, 'setting.distribution_strategy', 'mxpush_only')
  expect(after(set, 'setting.distribution_strategy', undefined)).toEqual(emptyContent.maxim)
  const event = after(emptyContent.forward, 'event.type', undefined)
  expect(event).toMatchObject({ event: { type: '', payload: expect.any(String) } })
})
