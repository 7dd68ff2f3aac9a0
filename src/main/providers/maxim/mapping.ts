import { type Audience, audienceSchema } from '#shared/domain/audience.ts'
import { digitsAsNumber, parseLossless, parseVerbatim } from '#shared/domain/lossless-json.ts'
import { actorOf, type MaximContent, type MaximMessage } from '#shared/domain/maxim-content.ts'
import type { FrozenHeader } from '../types.ts'

type Fields = Record<string, unknown>

/** The order of the source, in which fields are always written. */
const settingNames = ['distribution_strategy', 'ospush_sequence'] as const
const messageNames = [
  'type',
  'title',
  'body',
  'attachment_url',
  'big_text',
  'badge',
  'ext',
  'show_begin_time',
  'show_end_time',
] as const
const androidNames = ['sound', 'channel_id', 'click_action', 'intent'] as const
const platformNames = {
  ios: [
    'sound',
    'content_available',
    'mutable_content',
    'category',
    'thread_id',
    'subtitle',
    'apns_collapse_id',
  ] as const,
  android: androidNames,
  huawei: [...androidNames, 'badge_class'] as const,
  xiaomi: androidNames,
  oppo: androidNames,
  vivo: [...androidNames, 'push_mode', 'classification'] as const,
  flyme: androidNames,
  fcm: androidNames,
} as const

/** The body of POST /push/notify. What is unset is absent: no `null`, no empty text, no empty object. */
export function notifyBody({ setting, message }: MaximContent, audience: Audience, requestId: string): Buffer {
  const body = {
    audience: audienceValue(audience),
    setting: { request_id: requestId, ...whatIsSet(setting, settingNames) },
    message: { ...whatIsSet(plainFields(message), messageNames), ...platformsOf(message) },
  }
  return Buffer.from(JSON.stringify(body))
}

/** What of a message is sent to whomever it is for. */
export function notifyEssence(content: MaximContent): unknown {
  const body = parseVerbatim(notifyBody(content, { kind: 'all' }, '').toString('utf8'))
  return { body, headers: actorHeaders(content) }
}

/** The header with which an administrator's token acts for somebody else; none where it acts as itself. */
export function actorHeaders(content: MaximContent): FrozenHeader[] {
  const actor = actorOf(content)
  return actor ? [{ name: actor.header, value: actor.id }] : []
}

function audienceValue(audience: Audience): unknown {
  if (!('values' in audience)) return 'all'
  // the provider takes user ids as JSON numbers only, and they may exceed 2^53
  const values = audience.kind === 'user_id' ? audience.values.map(digitsAsNumber) : audience.values
  return { [audience.kind]: values }
}

/** Whom a body that `notifyBody` wrote is for. */
export function audienceIn(body: Buffer): Audience {
  const { audience } = parseLossless(body.toString('utf8')) as { audience: string | Record<string, unknown[]> }
  if (typeof audience === 'string') return audienceSchema.parse({ kind: audience })
  const [[kind, values = []] = []] = Object.entries(audience)
  return audienceSchema.parse({ kind, values: values.map(String) })
}

const plainFields = ({ ext, attachment_url, ...message }: MaximMessage): Fields => ({
  ...message,
  attachment_url: attachment_url?.trim(),
  ext: ext?.trim() ? parseVerbatim(ext) : undefined,
})

function platformsOf(message: MaximMessage): Fields {
  const platforms = Object.entries(platformNames).map(([name, names]) => {
    const fields = message[name as keyof typeof platformNames] ?? {}
    return [name, whatIsSet(fields, names)] as const
  })
  return Object.fromEntries(platforms.filter(([, fields]) => Object.keys(fields).length > 0))
}

function whatIsSet(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.flatMap((name) => (isSet(fields[name]) ? [[name, fields[name]]] : [])))
}

function isSet(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}
