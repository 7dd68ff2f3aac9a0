import { parseVerbatim } from '#shared/domain/lossless-json.ts'

/** An event as the platform describes it; more members than these may come. */
export interface ForwardedEvent {
  /** Absent in the platform's own sample of device_create. */
  id: string | null
  type: string
  appid: string | null
  /** JSON text, numbers digit by digit. */
  payload: string
  timestamp: number
}

type Members = Record<string, unknown>

/** Reads the body of an event, or says what is wrong with it. */
export function readEvent(body: string): ForwardedEvent | { fault: string } {
  const json = read(body)
  if (!json) return { fault: 'the body is no JSON object' }
  const { plain, verbatim } = json
  for (const name of ['id', 'appid']) {
    if (name in plain && !isFilled(plain[name])) return { fault: `${name} is there and no text` }
  }
  if (!isFilled(plain['type'])) return { fault: 'type is missing' }
  const { timestamp } = plain
  if (typeof timestamp !== 'number' || !Number.isSafeInteger(timestamp) || timestamp < 1e12 || timestamp >= 1e13)
    return { fault: 'timestamp is no number of milliseconds since 1970' }
  if (!isObject(plain['payload'])) return { fault: 'payload is no JSON object' }
  const fault = payloadFault(plain['type'], plain['payload'])
  if (fault !== null) return { fault }
  return {
    id: isFilled(plain['id']) ? plain['id'] : null,
    type: plain['type'],
    appid: isFilled(plain['appid']) ? plain['appid'] : null,
    payload: JSON.stringify(verbatim['payload']),
    timestamp,
  }
}

/** The two documented payloads; of any other type nothing is known. */
function payloadFault(type: string, payload: Members): string | null {
  if (type !== 'device_offline' && type !== 'device_create') return null
  if (!isFilled(payload['deviceSn'])) return 'payload.deviceSn is missing'
  const parent = payload['parentDeviceSn']
  if (parent !== undefined && parent !== null && typeof parent !== 'string')
    return 'payload.parentDeviceSn is neither text nor null'
  const flags = type === 'device_offline' ? ['offline'] : ['activation', 'enabled']
  const wrongFlag = flags.find((name) => name in payload && typeof payload[name] !== 'number')
  if (wrongFlag !== undefined) return `payload.${wrongFlag} is no number`
  const dates = type === 'device_offline' ? [] : ['activationDate', 'createDate', 'updateDate']
  const wrongDate = dates.find((name) => name in payload && !isDate(payload[name]))
  return wrongDate === undefined ? null : `payload.${wrongDate} is not yyyy-MM-dd HH:mm:ss`
}

function read(body: string): { plain: Members; verbatim: Members } | null {
  try {
    const plain: unknown = JSON.parse(body)
    return isObject(plain) ? { plain, verbatim: parseVerbatim(body) as Members } : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isFilled = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isDate = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)
