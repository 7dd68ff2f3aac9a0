import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BaiduContent, emptyBaiduContent } from './baidu-content.ts'
import { lintSize } from './baidu-lint-message.ts'
import { messageText } from './baidu-message.ts'
import { messageSize } from './baidu-size.ts'

// Would catch: a counter that says “fits” over a message that the review refuses.
test('the counter and the lint agree, and both count what is sent', () => {
  const body = fc.string({ unit: fc.constantFrom('a', '"', '升', '😀'), maxLength: 2_100, size: 'max' })
  fc.assert(
    fc.property(body, fc.constantFrom('ios', 'android-message', 'android-notification'), (text, shape) => {
      const content: BaiduContent = {
        ...emptyBaiduContent,
        shape,
        text,
        android: { description: text },
        ios: { body: text },
      }
      const size = messageSize(content)
      expect(size?.bytes).toBe(new TextEncoder().encode(messageText(content)).length)
      const levels = lintSize(content).map(({ level }) => level)
      const { bytes = 0, most = 0, safe = 0 } = size ?? {}
      expect(levels).toEqual(bytes > most ? ['block'] : bytes > safe ? ['warn'] : [])
    }),
  )
})

test('broken JSON has no size, and the lint leaves it to the check of JSON', () => {
  const content: BaiduContent = { ...emptyBaiduContent, android: { description: '升级', custom_content: '{"a":' } }
  expect(messageSize(content)).toBeNull()
  expect(lintSize(content)).toEqual([])
})
