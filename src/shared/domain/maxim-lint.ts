import { parseVerbatim } from './lossless-json.ts'
import type { MaximContent } from './maxim-content.ts'
import type { Check } from './review.ts'
import type { Text } from './text.ts'

const block = (code: string, text: Text): Check => ({ level: 'block', code, text })
const warn = (code: string, text: Text): Check => ({ level: 'warn', code, text })

/** What is wrong or doubtful about a MaxIM message before anybody sends it. */
export function lintMaxim({ message }: MaximContent): Check[] {
  return [...lintTexts(message), ...lintAttachment(message), ...lintBadge(message.badge), ...lintExt(message.ext)]
}

type Message = MaximContent['message']

function lintTexts({ type, title, body }: Message): Check[] {
  if (type === 'cmd') return []
  const texts = [title ?? '', body ?? ''].map((text) => text.trim())
  if (texts.every((text) => text === '')) {
    return [
      block('text-missing', {
        zh: '标题和内容都是空的，至少填一个。',
        en: 'Title and body are both empty; fill in at least one.',
      }),
    ]
  }
  const checks: Check[] = []
  if (texts.some((text) => [...text].length === 1)) {
    checks.push(
      warn('text-one-character', { zh: '标题或内容只有一个字。', en: 'Title or body is a single character.' }),
    )
  }
  if (texts.some((text) => /测试|test|123/i.test(text))) {
    checks.push(
      warn('text-looks-like-test', {
        zh: '文字像测试内容（含“测试”“test”或“123”）。',
        en: 'The text looks like a test (“测试”, “test” or “123”).',
      }),
    )
  }
  return checks
}

function lintAttachment({ type, attachment_url: address = '' }: Message): Check[] {
  const url = address.trim()
  if (url === '') {
    return type === 'image'
      ? [
          block('picture-missing', {
            zh: '图片消息需要附件地址。',
            en: 'An image message needs an attachment address.',
          }),
        ]
      : []
  }
  if (!/^https?:\/\/[^\s]+$/i.test(url)) {
    return [
      block('attachment-address', {
        zh: '附件地址要以 http:// 或 https:// 开头，中间没有空格。',
        en: 'The attachment address must begin with http:// or https:// and hold no spaces.',
      }),
    ]
  }
  if (type === 'image' && !/\.(jpe?g|png)$/i.test(url)) {
    return [
      block('picture-suffix', {
        zh: '图片地址要以 jpg、jpeg 或 png 结尾。',
        en: 'A picture’s address must end in jpg, jpeg or png.',
      }),
    ]
  }
  return []
}

function lintBadge(badge = ''): Check[] {
  if (badge === '' || /^\+?\d{1,6}$/.test(badge)) return []
  return [
    block('badge', {
      zh: '角标只能是数字（如 5）或加号加数字（如 +1）。',
      en: 'The badge must be a number (such as 5) or a plus sign and a number (such as +1).',
    }),
  ]
}

function lintExt(ext = ''): Check[] {
  if (ext.trim() === '' || isJsonObject(ext)) return []
  return [
    block('ext', {
      zh: '扩展字段不是 JSON 对象。例：{"key1": 123}',
      en: 'The ext field is no JSON object. Example: {"key1": 123}',
    }),
  ]
}

function isJsonObject(text: string): boolean {
  try {
    const value = parseVerbatim(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
