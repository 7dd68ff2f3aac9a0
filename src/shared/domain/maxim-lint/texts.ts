import type { MaximContent } from '../maxim-content.ts'
import type { Check } from '../review.ts'
import { block, filled, warn } from './check.ts'
import { lintLengths } from './lengths.ts'

/** What people read. A `cmd` is handed to the app and shown to nobody. */
export function lintTexts({ setting, message }: Pick<MaximContent, 'setting' | 'message'>): Check[] {
  if (message.type === 'cmd') return []
  const { title, body, big_text: bigText } = message
  const texts = [title, body].flatMap((text) => filled(text)?.trim() ?? [])
  const checks: Check[] = []
  if (texts.length === 0) {
    checks.push(
      block('text-missing', {
        zh: '标题和内容都是空的，至少填一个。',
        en: 'Title and body are both empty; fill in at least one.',
      }),
    )
  }
  if (texts.some((text) => [...text].length === 1)) {
    checks.push(
      warn('text-one-character', { zh: '标题或内容只有一个字。', en: 'Title or body is a single character.' }),
    )
  }
  if ([...texts, bigText ?? ''].some((text) => /测试|test|123/i.test(text))) {
    checks.push(
      warn('text-looks-like-test', {
        zh: '文字像测试内容（含“测试”“test”或“123”）。',
        en: 'The text looks like a test (“测试”, “test” or “123”).',
      }),
    )
  }
  if (filled(bigText) && !filled(body)) {
    checks.push(
      warn('big-text-without-body', {
        zh: '填了大文本但内容是空的：不支持大文本的手机看不到文字。',
        en: 'There is a big text but no body: phones without big text support will show no text.',
      }),
    )
  }
  return [...checks, ...lintLengths({ setting, message })]
}
