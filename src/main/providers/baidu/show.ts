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

const named = (names: Readonly<Record<string, string>>) => (value: unknown) => {
  const name = names[String(value)]
  return name ? `${name} (${value})` : show(value)
}

/** Cells have no language of their own, so the words stand there in both. */
export const showStatus = named({ 0: '已发送 sent', 1: '等待发送 waiting', 2: '发送中 sending', 3: '失败 failed' })
export const showRange = named({
  0: '标签 tag',
  1: '全部 all',
  2: '批量设备 batch',
  3: '组合 combined',
  4: '精准 precise',
  5: '位置 LBS',
  6: '保留 reserved',
  7: '单台设备 single',
})
export const showMessageType = named({ 0: '透传 message', 1: '通知 notification' })
