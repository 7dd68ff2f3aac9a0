import { block, warn } from './baidu-check.ts'
import type { BaiduContent } from './baidu-content.ts'
import { messageSize } from './baidu-size.ts'
import { parseVerbatim } from './lossless-json.ts'
import type { Check } from './review.ts'

/** JSON that was typed: it has to be what the provider takes there. */
export function lintJson({ shape, android = {}, ios = {} }: BaiduContent): Check[] {
  if (shape === 'android-notification' && android.custom_content?.trim()) {
    const value = objectIn(android.custom_content)
    if (value && Object.values(value).every((item) => typeof item === 'string')) return []
    return [
      block('custom-content', {
        zh: '附加字段（custom_content）要是 JSON 对象，值都是带引号的文字。例：{"key": "value"}',
        en: 'The extra fields (custom_content) must be a JSON object whose values are quoted texts. Example: {"key": "value"}',
      }),
    ]
  }
  if (shape === 'ios' && ios.custom?.trim()) {
    const value = objectIn(ios.custom)
    if (!value) {
      return [
        block('custom', {
          zh: '自定义字段不是 JSON 对象。例：{"orderId": 123}',
          en: 'The app’s own keys are no JSON object. Example: {"orderId": 123}',
        }),
      ]
    }
    if (Object.hasOwn(value, 'aps')) {
      return [
        block('custom-aps', {
          zh: '自定义字段里不能有 aps，请填到上面对应的栏里。',
          en: 'The app’s own keys must not hold aps; use the fields above.',
        }),
      ]
    }
  }
  return []
}

function objectIn(text: string): object | null {
  try {
    const value = parseVerbatim(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !('rawJSON' in value) ? value : null
  } catch {
    return null
  }
}

/** The size of what is sent, names and quotes included; nothing where `lintJson` finds broken JSON. */
export function lintSize(content: BaiduContent): Check[] {
  const size = messageSize(content)
  if (size === null) return []
  const { bytes, most, safe } = size
  if (bytes > most) {
    return [
      block('message-too-long', {
        zh: `消息有 ${bytes} 字节，最多 ${most} 字节（一个汉字 3 字节）。请缩短。`,
        en: `The message has ${bytes} bytes, at most ${most} are allowed (a Chinese character takes 3). Shorten it.`,
      }),
    ]
  }
  if (bytes > safe) {
    return [
      warn('message-long-for-ios', {
        zh: `消息有 ${bytes} 字节；平台较早的说明里 iOS 最多 ${safe} 字节，可能被拒绝。`,
        en: `The message has ${bytes} bytes; the provider’s older documents allow ${safe} for iOS, so it may be refused.`,
      }),
    ]
  }
  return []
}
