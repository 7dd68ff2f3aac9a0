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
  return [
    actor.header === 'group_id'
      ? warn('acts-as', {
          zh: `以群 ${actor.id} 的管理员身份代发（group_id）。`,
          en: `Sent in the name of the administrator of group ${actor.id} (group_id).`,
        })
      : warn('acts-as', {
          zh: `以用户 ${actor.id} 的身份代发（user_id）。`,
          en: `Sent in the name of user ${actor.id} (user_id).`,
        }),
  ]
}

const isId = (id: string): boolean => /^\d{1,19}$/.test(id) && BigInt(id) > 0n && BigInt(id) <= largestId
