import { parseVerbatim } from '#shared/domain/lossless-json.ts'
import { badParameters, type Refusal } from './answer.ts'
import { type PracticeAudience, readAudience } from './audience.ts'
import type { Strategy } from './dispatch.ts'
import { isObject } from './json-number.ts'
import { notifyFields, vendors } from './notify-fields.ts'

export interface Notify {
  audience: PracticeAudience
  requestId: string | null
  strategy: Strategy
  /** The message as JSON text: the same for all requests that carry one message. */
  message: string
}

type Fields = Record<string, unknown>

/** Judges the text of a POST /push/notify by the provider's description. */
export function readNotify(body: string): Notify | Refusal {
  const json = readJson(body)
  if (!json) return badParameters('the body is not JSON')
  const fault = notifyFields(json.value, '')
  if (fault !== null) return badParameters(fault)
  const {
    audience: target,
    message,
    setting = {},
  } = json.value as { audience?: unknown; message?: Fields; setting?: Fields }
  const audience = readAudience(target)
  if ('code' in audience) return audience
  if (!message) return badParameters('message is missing')
  const contradiction = checkImage(message) ?? checkIntents(message)
  if (contradiction !== null) return badParameters(contradiction)
  return {
    audience,
    requestId: (setting.request_id as string | undefined) ?? null,
    strategy: (setting.distribution_strategy as Strategy | undefined) ?? 'combined',
    message: JSON.stringify(message),
  }
}

/** Parses a body; null where it is not JSON. */
export function readJson(body: string): { value: unknown } | null {
  try {
    return { value: parseVerbatim(body) }
  } catch {
    return null
  }
}

function checkImage({ type, attachment_url: url }: Fields): string | null {
  if (type !== 'image') return null
  if (url === undefined) return 'message.attachment_url is missing, which an image needs'
  return /\.(jpg|jpeg|png)$/i.test(url as string)
    ? null
    : 'message.attachment_url of an image does not end in jpg, jpeg or png'
}

/** Whoever opens a certain page must say which, after the vendor's object has overridden android's fields. */
function checkIntents(message: Fields): string | null {
  const android = fieldsOf(message, 'android')
  for (const name of ['android', ...vendors]) {
    const effective = { ...android, ...fieldsOf(message, name) }
    if (effective.click_action === 'intent' && effective.intent === undefined) {
      return `message.${name}.intent is missing, which click_action intent needs`
    }
  }
  return null
}

function fieldsOf(message: Fields, name: string): Fields {
  const value = message[name]
  return isObject(value) ? value : {}
}
