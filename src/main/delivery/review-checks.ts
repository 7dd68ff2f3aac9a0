import type { OpenAccount } from '#main/services/accounts.ts'
import type { DraftRow } from '#main/store/repositories/drafts.ts'
import { isAsked } from '#shared/domain/provider.ts'
import type { RecipientList } from '#shared/domain/recipients.ts'
import type { Check } from '#shared/domain/review.ts'

const namedLines = 5

/** Blocks a list that holds values which are none, with the lines where they stand. */
export function lintInvalid({ invalid }: RecipientList): Check[] {
  if (invalid.length === 0) return []
  const lines = invalid.slice(0, namedLines).map(({ line }) => line)
  return [
    {
      level: 'block',
      code: 'audience-invalid',
      text: {
        zh: `名单里有 ${invalid.length} 个无效的值（第 ${lines.join('、')} 行）。用户 ID 只能是数字；每个值不超过 512 个字符，不含看不见的字符。`,
        en: `The list holds invalid values: ${invalid.length}, on lines ${lines.join(', ')}. User ids must be numbers; no value may be longer than 512 characters or hold invisible ones.`,
      },
    },
  ]
}

/** Blocks a send through a connection that lacks a required credential. */
export function lintCredentials({ provider, account }: OpenAccount): Check[] {
  const { fields } = provider.descriptor
  const missing = fields.filter(
    (field) =>
      field.required &&
      isAsked(field, fields, account.settings) &&
      !(field.secret ? account.secrets[field.name]?.reveal() : account.settings[field.name]),
  )
  return missing.map(({ label }) => ({
    level: 'block',
    code: 'credentials-missing',
    text: {
      zh: `连接缺少“${label.zh}”，请在“连接”里补上。`,
      en: `The connection lacks “${label.en}”; enter it under Connections.`,
    },
  }))
}

/** Warns of a repeat to people who may have the message already. */
export function lintRepeat({ resend_of }: DraftRow): Check[] {
  if (resend_of === null) return []
  return [
    {
      level: 'warn',
      code: 'repeat',
      text: {
        zh: '这是对之前一次推送的重发。其中结果未知的收件人可能已经收到，会再收到一次。',
        en: 'This repeats an earlier push. Recipients whose outcome was unknown may have it already and would get it twice.',
      },
    },
  ]
}

/** Says that it corrects an earlier push, and warns where it says the same. */
export function lintCorrection({ correction_of }: Pick<DraftRow, 'correction_of'>, isUnchanged: boolean): Check[] {
  if (correction_of === null) return []
  const text = isUnchanged
    ? {
        zh: '这是对之前一次推送的更正，但内容和那次一样，还没有改。',
        en: 'This corrects an earlier push, but it still says the same; nothing was changed.',
      }
    : {
        zh: '这是对之前一次推送的更正：收到过那一条的人会再收到这一条。',
        en: 'This corrects an earlier push: whoever got that one gets this one too.',
      }
  return [{ level: 'warn', code: isUnchanged ? 'correction-unchanged' : 'correction', text }]
}

/** The checks with what was found at the attachment's address, in place of the warning that nobody has looked. */
export const withAttachment = (checks: readonly Check[], found: Check | null): Check[] =>
  found ? [...checks.filter(({ code }) => code !== 'picture-size-unknown'), found] : [...checks]
