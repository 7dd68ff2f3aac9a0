import { expect, test } from 'vitest'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { lintMaxim } from '#shared/domain/maxim-lint.ts'
import { faultsOf } from './faults.ts'

const of = (message: Partial<MaximContent['message']>, more: Partial<MaximContent> = {}): MaximContent => ({
  provider: 'maxim',
  setting: {},
  message: { type: 'text', title: '通知', ...message },
  ...more,
})
const atReview = (content: MaximContent) => {
  const input = { stage: 'practice', now: 2_000_000_000_000, holdSeconds: 5, settings: {} } as const
  return Object.keys(faultsOf(content, lintMaxim(content, input)))
}

test('what is typed wrong is said at once, what is only missing waits for the review', () => {
  expect(Object.keys(faultsOf(of({ badge: 'x', ext: '{', show_begin_time: 2, show_end_time: 1 }), []))).toEqual([
    'message.badge',
    'message.ext',
    'message.show_end_time',
  ])
  expect(faultsOf(of({ type: 'image', title: '', android: { click_action: 'intent' } }), [])).toEqual({})
})

// Would catch: a send that is refused for a reason that no field shows.
test.each([
  [of({ title: '' }), ['title']],
  [of({ type: 'image' }), ['attachment']],
  [of({ show_end_time: 1 }), ['message.show_end_time']],
  [of({}, { actAs: { header: 'user_id' } }), ['actAs.id']],
  [of({}, { actAs: { header: 'user_id', id: '5' } }), ['actAs.header']],
  [of({ android: { click_action: 'intent' } }), ['message.android.intent']],
  [
    of({ vivo: { click_action: 'intent' }, fcm: { click_action: 'intent' } }),
    ['message.vivo.intent', 'message.fcm.intent'],
  ],
  [of({ android: { click_action: 'intent', intent: 'x' }, oppo: { click_action: 'intent' } }), []],
])('a review’s fault %# stands at its field', (content, fields) => expect(atReview(content)).toEqual(fields))
