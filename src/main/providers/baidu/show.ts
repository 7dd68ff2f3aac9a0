import type { Cell } from '#shared/domain/operation.ts'
import type { Text } from '#shared/domain/text.ts'

/** Values of an answer as they are shown. */

/** A value that an answer lacks. */
const none = '—'

/** Text and numbers as they came; what is more than one value as JSON. */
export function show(value: unknown): string {
  if (value === undefined || value === null || value === '') return none
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Seconds since 1970 in local time with its offset; anything else as it came. */
export function showTime(value: unknown): string {
  const seconds = Number(value)
  if (value === null || value === '' || !Number.isSafeInteger(seconds) || seconds <= 0 || seconds > 99_999_999_999)
    return show(value)
  return timeAt(seconds, -new Date(seconds * 1000).getTimezoneOffset())
}

const beijingMinutes = 8 * 60

/** A day of the statistics: the provider names it by its midnight, in its own time. */
export function showDay(seconds: number): string {
  const atBeijing = timeAt(seconds, beijingMinutes)
  return atBeijing.includes(' 00:00:00 ') ? atBeijing.slice(0, 10) : showTime(seconds)
}

function timeAt(seconds: number, offsetMinutes: number): string {
  const [day, time] = new Date((seconds + offsetMinutes * 60) * 1000).toISOString().slice(0, 19).split('T')
  const minutes = Math.abs(offsetMinutes)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day} ${time} UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const named =
  (names: Readonly<Record<string, Text>>) =>
  (value: unknown): Cell => {
    const name = Object.hasOwn(names, String(value)) ? names[String(value)] : undefined
    const number = ` (${value})`
    return name ? { zh: name.zh + number, en: name.en + number } : show(value)
  }

export const showStatus = named({
  0: { zh: '已发送', en: 'sent' },
  1: { zh: '等待发送', en: 'waiting' },
  2: { zh: '发送中', en: 'sending' },
  3: { zh: '失败', en: 'failed' },
})
export const showRange = named({
  0: { zh: '标签', en: 'tag' },
  1: { zh: '全部', en: 'all' },
  2: { zh: '批量设备', en: 'batch' },
  3: { zh: '组合', en: 'combined' },
  4: { zh: '精准', en: 'precise' },
  5: { zh: '位置', en: 'LBS' },
  6: { zh: '保留', en: 'reserved' },
  7: { zh: '单台设备', en: 'single' },
})
export const showMessageType = named({ 0: { zh: '透传', en: 'message' }, 1: { zh: '通知', en: 'notification' } })
