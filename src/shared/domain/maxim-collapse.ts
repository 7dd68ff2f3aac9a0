import { canonicalJson } from './canonical-json.ts'
import type { Content } from './content.ts'
import type { MaximContent } from './maxim-content.ts'
import { textHash } from './text-hash.ts'

/**
 * What takes the place of an earlier notification on an iPhone: a later message with the same `apns_collapse_id`. One is
 * filled in before a message goes to many, so that a correction can take its place; it follows from what the message says,
 * so that the same message always has the same one. An empty text stands for one that the operator has removed.
 */
const filled = /^pd-[0-9a-z]{20}$/

export const collapseIdIn = ({ message }: MaximContent): string | undefined => message.ios?.apns_collapse_id

/** Whether it was filled in and not written by the operator. */
export const isFilledCollapseId = (id: string | undefined): boolean => id !== undefined && filled.test(id)

/** The id that a message gets by what it says; at most 64 bytes, which APNs takes. */
export function collapseIdFor(content: MaximContent): string {
  const text = canonicalJson(whatIsSaid(withCollapseId(content, undefined)))
  return `pd-${digits(text, 1)}${digits(text, 2)}`
}

export function withCollapseId(content: MaximContent, id: string | undefined): MaximContent {
  const { apns_collapse_id: _, ...others } = content.message.ios ?? {}
  const { ios: _ios, ...message } = content.message
  const ios = id === undefined ? others : { ...others, apns_collapse_id: id }
  return { ...content, message: Object.keys(ios).length === 0 ? message : { ...message, ios } }
}

/** What people are told by a message, whatever it replaces: the same for a message and for its repeat to others. */
export const withoutCollapseId = (content: Content): Content =>
  content.provider === 'maxim' ? withCollapseId(content, undefined) : content

/**
 * The message as it stands after a change, with the id that it should have. What the operator has written stays, and one
 * that was taken out stays out.
 */
export function keepCollapseId(before: MaximContent, next: MaximContent, isMass: boolean): MaximContent {
  const [was, is] = [collapseIdIn(before), collapseIdIn(next)]
  if (was && is === undefined && collapseIdFor(before) === collapseIdFor(next)) return withCollapseId(next, '')
  if (is !== undefined && !isFilledCollapseId(is)) return next
  const wanted = isMass && next.message.type !== 'cmd' ? collapseIdFor(next) : undefined
  return wanted === is ? next : withCollapseId(next, wanted)
}

/** Without what is unset. */
function whatIsSaid(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([name, part]) => [name, whatIsSaid(part)] as const)
  return Object.fromEntries(entries.filter(([, part]) => part !== '' && !isEmptyObject(part)))
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0

/** Ten digits of base 36. */
const digits = (text: string, seed: number): string => textHash(text, seed).toString(36).padStart(10, '0')
