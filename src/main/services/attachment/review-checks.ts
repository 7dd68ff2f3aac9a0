import { type AttachmentCheck, kindName } from '#shared/domain/attachment.ts'
import type { Check } from '#shared/domain/review.ts'

/** What a look at an attachment has to say in a review. A doubt never blocks: what phones can reach may be out of reach here. */
export function reviewCheck(found: AttachmentCheck): Check {
  if (found.state === 'problem') return { level: 'warn', code: 'attachment', text: found.text }
  const facts = [
    kindName(found.mime),
    ...(found.pixels ? [`${found.pixels.width} × ${found.pixels.height}`] : []),
    ...(found.bytes === null ? [] : [`${Math.max(1, Math.round(found.bytes / 1024))} KB`]),
  ]
  return {
    level: 'ok',
    code: 'attachment',
    text: { zh: `附件能打开：${facts.join('，')}。`, en: `The attachment can be opened: ${facts.join(', ')}.` },
  }
}
