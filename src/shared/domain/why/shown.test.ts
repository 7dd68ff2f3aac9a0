import { expect, test } from 'vitest'
import { shownOf } from './shown.ts'

const shownAtOnce = { isSilent: false, showFrom: null, showUntil: null, providerSendsAt: null }

// Would catch: seconds taken for milliseconds, or a message for the app alone told as one that phones show.
test('what a message itself says of when it is shown', () => {
  const maxim = { provider: 'maxim' as const, setting: {} }
  const baidu = { provider: 'baidu' as const, shape: 'android-notification' as const, options: {} }
  expect(shownOf(null)).toEqual(shownAtOnce)
  expect(shownOf({ ...maxim, message: { type: 'text' } })).toEqual(shownAtOnce)
  expect(shownOf({ ...maxim, message: { type: 'cmd', show_begin_time: 5, show_end_time: 9 } })).toEqual({
    ...shownAtOnce,
    ...{ isSilent: true, showFrom: 5_000, showUntil: 9_000 },
  })
  expect(shownOf({ ...baidu, shape: 'android-message' })).toEqual({ ...shownAtOnce, isSilent: true })
  expect(shownOf({ ...baidu, options: { send_time: 7 } })).toEqual({ ...shownAtOnce, providerSendsAt: 7_000 })
  expect(shownOf({ provider: 'suplink', msg: { msgType: 'text_msg', content: '你好' } })).toEqual(shownAtOnce)
})
