import type { DeviceType } from './population.ts'

const mostBytes = 4_096

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string' && value !== ''
const numberFrom =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const androidFields: Readonly<Record<string, Check>> = {
  title: text,
  description: text,
  notification_builder_id: numberFrom(0, 1_000),
  notification_basic_style: numberFrom(0, 7),
  open_type: numberFrom(0, 2),
  url: text,
  pkg_content: text,
  custom_content: (value) => isObject(value) && Object.values(value).every((item) => typeof item === 'string'),
  target_channel_id: text,
}

const alertFields: Readonly<Record<string, Check>> = { title: text, body: text, 'summary-arg': text }

const apsFields: Readonly<Record<string, Check>> = {
  alert: (value) => text(value) || (isObject(value) && faultIn(value, alertFields) === null),
  sound: text,
  badge: numberFrom(0, 99_999),
  'mutable-content': numberFrom(0, 1),
  'thread-id': text,
}

/** The platform that a message is for, where the call does not say it. */
export const platformOf = (msg: string): DeviceType => (isObject(json(msg)) && 'aps' in (json(msg) as object) ? 4 : 3)

/** What is wrong with a message of this type on this platform, or null. */
export function faultOfMessage(msg: string, type: 0 | 1, platform: DeviceType): string | null {
  if (Buffer.byteLength(msg) > mostBytes) return `msg is longer than ${mostBytes} bytes`
  if (platform === 4) return type === 0 ? 'iOS takes msg_type 1 only' : faultOfIos(json(msg))
  if (type === 0) return null
  const value = json(msg)
  if (!isObject(value)) return 'msg is no JSON object'
  if (!('description' in value)) return 'description is missing'
  return faultIn(value, androidFields) ?? (value['open_type'] === 1 && !('url' in value) ? 'url is missing' : null)
}

function faultOfIos(value: unknown): string | null {
  if (!isObject(value) || !isObject(value['aps'])) return 'msg has no aps'
  const fault = faultIn(value['aps'], apsFields)
  return fault && `aps.${fault}`
}

function faultIn(value: Record<string, unknown>, fields: Readonly<Record<string, Check>>): string | null {
  for (const [name, item] of Object.entries(value)) {
    const check = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!check) return `${name} is no field of this message`
    if (!check(item)) return `${name} is not valid`
  }
  return null
}

function json(msg: string): unknown {
  try {
    return JSON.parse(msg)
  } catch {
    return undefined
  }
}
