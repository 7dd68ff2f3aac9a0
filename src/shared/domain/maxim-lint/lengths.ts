import type { MaximMessage } from '../maxim-content.ts'
import type { Check } from '../review.ts'
import { filled, warn } from './check.ts'

/**
 * From which length on vendors cut a text, as third parties tell (2026-05). Xiaomi counts every character as one; of
 * vivo's 20 Chinese characters a Latin one takes half. MaxIM itself names no limit, so none of these blocks.
 */
const longest = { xiaomiTitle: 49, xiaomiText: 127, vivoTitle: 20, payloadBytes: 4096 }

const characters = (text: string): number => [...text].length
const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1), 0)

const utf8Bytes = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Texts that some phones will show only in part. */
export function lintLengths({ title = '', body = '', big_text: bigText = '', ext = '' }: MaximMessage): Check[] {
  const cut = [
    ...(characters(title) > longest.xiaomiTitle
      ? [{ zh: '小米标题（50 字以内）', en: 'Xiaomi’s title (below 50 characters)' }]
      : []),
    ...(characters(body) > longest.xiaomiText
      ? [{ zh: '小米内容（128 字以内）', en: 'Xiaomi’s text (below 128 characters)' }]
      : []),
    ...(width(title) > longest.vivoTitle
      ? [{ zh: 'vivo 标题（20 个汉字以内）', en: 'vivo’s title (20 Chinese characters)' }]
      : []),
  ]
  const checks = cut.map((what) =>
    warn('text-cut', { zh: `文字可能被截断：${what.zh}。`, en: `The text may be cut: ${what.en}.` }),
  )
  const shown = [title, filled(bigText) ?? body, ext].join('')
  if (utf8Bytes(shown) > longest.payloadBytes) {
    checks.push(
      warn('payload-large', {
        zh: '文字和扩展字段超过 4096 字节，苹果和华为通道可能拒收或截断。',
        en: 'Texts and ext exceed 4096 bytes; the Apple and Huawei channels may refuse or cut the message.',
      }),
    )
  }
  return checks
}
