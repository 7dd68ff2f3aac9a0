import { utf8Length } from '../baidu-message.ts'
import type { MaximContent } from '../maxim-content.ts'
import type { Check } from '../review.ts'
import { type LongestText, vendorsOf } from '../vendor-limits.ts'
import { filled, warn } from './check.ts'

const isLatin = (character: string): boolean => (character.codePointAt(0) ?? 0) < 0x80

function lengthOf(text: string, unit: LongestText['unit']): number {
  if (unit === 'bytes') return utf8Length(text)
  const characters = [...text]
  return unit === 'characters'
    ? characters.length
    : characters.reduce((sum, character) => sum + (isLatin(character) ? 1 : 2), 0)
}

/** Texts that phones of some vendors will show only in part. MaxIM itself names no limit, so nothing here blocks. */
export function lintLengths({ setting, message }: Pick<MaximContent, 'setting' | 'message'>): Check[] {
  const { title = '', body = '', big_text: bigText, ext = '' } = message
  const parts = { title, text: body, payload: [title, filled(bigText) ?? body, ext].join('') }
  const exceeded = vendorsOf({ setting, message }).flatMap(({ name, lengths }) =>
    lengths.filter(({ part, unit, most }) => lengthOf(parts[part], unit) > most).map((limit) => ({ name, limit })),
  )
  const cut = exceeded.filter(({ limit }) => limit.part !== 'payload')
  const large = exceeded.filter(({ limit }) => limit.part === 'payload')
  const checks = cut.map(({ name, limit: { text } }) =>
    warn('text-cut', {
      zh: `文字可能被截断：${name.zh}要求${text.zh}。`,
      en: `The text may be cut: ${name.en} allows ${text.en}.`,
    }),
  )
  if (large.length === 0) return checks
  const names = { zh: large.map(({ name }) => name.zh).join('、'), en: large.map(({ name }) => name.en).join(', ') }
  const payload = warn('payload-large', {
    zh: `文字和扩展字段超过 4096 字节，这些通道可能拒收或截断：${names.zh}。`,
    en: `Texts and ext exceed 4096 bytes; these channels may refuse or cut the message: ${names.en}.`,
  })
  return [...checks, payload]
}
