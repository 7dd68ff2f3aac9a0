import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collapseIdFor, collapseIdIn, isFilledCollapseId, keepCollapseId, withCollapseId } from './maxim-collapse.ts'
import type { MaximContent } from './maxim-content.ts'

const message = (more: Partial<MaximContent['message']> = {}): MaximContent => ({
  provider: 'maxim',
  setting: {},
  message: { type: 'text', title: '停机通知', body: '今晚 23:00', ...more },
})
const own = message({ ios: { apns_collapse_id: 'ours-7' } })

describe('the id of a message', () => {
  // Would catch: a duplicate that is none any more since each draft got an id of its own.
  test('follows from what it says alone', () => {
    const id = collapseIdFor(message())
    expect(id).toMatch(/^pd-[0-9a-z]{20}$/)
    expect(collapseIdFor(message({ ios: {} }))).toBe(id)
    expect(collapseIdFor(message({ ios: { apns_collapse_id: 'x' }, big_text: '' }))).toBe(id)
    expect(collapseIdFor(message({ body: '今晚 22:00' }))).not.toBe(id)
  })

  test('differs for different texts, and fits into 64 bytes', () => {
    const ids = new Set(
      Array.from({ length: 20_000 }, (_, index) => collapseIdFor(message({ body: `第 ${index} 条` }))),
    )
    expect(ids.size).toBe(20_000)
    fc.assert(fc.property(fc.string(), (body) => isFilledCollapseId(collapseIdFor(message({ body })))))
  })
})

describe('after a change', () => {
  const filled = keepCollapseId(message(), message(), true)

  test('a message for many gets one, which follows what is typed', () => {
    expect(collapseIdIn(filled)).toBe(collapseIdFor(message()))
    const typed = { ...filled, message: { ...filled.message, body: '改到明晚' } }
    expect(collapseIdIn(keepCollapseId(filled, typed, true))).toBe(collapseIdFor(message({ body: '改到明晚' })))
  })

  test('a message for few has none, and loses what was filled in', () => {
    expect(keepCollapseId(message(), message(), false)).toEqual(message())
    expect(keepCollapseId(filled, filled, false)).toEqual(message())
  })

  test('a command has none: it shows nothing that could be replaced', () => {
    expect(keepCollapseId(message({ type: 'cmd' }), message({ type: 'cmd' }), true)).toEqual(message({ type: 'cmd' }))
  })

  // Would catch: an operator's own value that is replaced, or a removed one that comes back.
  test.each([true, false])('what the operator wrote stays (for many: %j)', (isMass) => {
    expect(keepCollapseId(own, own, isMass)).toBe(own)
    expect(keepCollapseId(filled, own, isMass)).toBe(own)
  })

  test('one that was removed stays removed, whatever is typed then', () => {
    const removed = keepCollapseId(filled, withCollapseId(filled, undefined), true)
    expect(collapseIdIn(removed)).toBe('')
    const typed = { ...removed, message: { ...removed.message, title: '更正' } }
    expect(collapseIdIn(keepCollapseId(removed, typed, true))).toBe('')
    expect(collapseIdIn(keepCollapseId(own, withCollapseId(own, undefined), true))).toBe('')
  })

  test('another message that takes the place of this one is no removal', () => {
    const other = message({ title: '别的模板' })
    expect(collapseIdIn(keepCollapseId(filled, other, true))).toBe(collapseIdFor(other))
  })
})
