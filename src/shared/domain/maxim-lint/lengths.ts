import type { MaximContent } from '../maxim-content.ts'
import type { Check } from '../review.ts'
import { exceededLimits } from '../vendor-view.ts'
import { warn } from './check.ts'

/** Texts that phones of some vendors will show only in part. MaxIM itself names no limit, so nothing here blocks. */
export function lintLengths(content: Pick<MaximContent, 'setting' | 'message'>): Check[] {
  const exceeded = exceededLimits(content)
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
