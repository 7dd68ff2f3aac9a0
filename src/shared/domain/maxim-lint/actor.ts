import { actorOf, type MaximContent } from '../maxim-content.ts'
import type { Check } from '../review.ts'
import { block, type MaximLintInput, warn } from './check.ts'

const largestId = 9_223_372_036_854_775_807n

/** Sending in somebody else's name: only an administrator's token may, and the review says in whose. */
export function lintActor(content: MaximContent, input?: MaximLintInput): Check[] {
  const actor = actorOf(content)
  if (!actor) return []
  if (!isId(actor.id)) {
    return [
      block('act-as-id', {
        zh: '代发身份的 ID 要填数字；不代发就选“不代发”。',
        en: 'The id to act as must be a number; choose “as itself” otherwise.',
      }),
    ]
  }
  if (input && input.settings['administratorToken'] !== 'yes') {
    return [
      block('act-as-not-administrator', {
        zh: '只有管理员令牌可以代发，这个连接没有标明是管理员令牌。取消代发，或在“连接”里更正。',
        en: 'Only an administrator’s token may act for others, and this connection is not marked as one. Act as itself, or correct the connection.',
      }),
    ]
  }
  const who =
    actor.header === 'group_id'
      ? { zh: `群 ${actor.id} 的管理员`, en: `the administrator of group ${actor.id}` }
      : { zh: `用户 ${actor.id}`, en: `user ${actor.id}` }
  return [
    warn('acts-as', {
      zh: `以${who.zh}的身份代发（${actor.header}）。`,
      en: `Sent in the name of ${who.en} (${actor.header}).`,
    }),
  ]
}

const isId = (id: string): boolean => /^\d{1,19}$/.test(id) && BigInt(id) > 0n && BigInt(id) <= largestId
