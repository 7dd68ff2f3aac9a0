import type { Content } from './content.ts'
import type { Check } from './review.ts'
import type { SafetyThresholds } from './risk.ts'
import type { Stage } from './stage.ts'
import { inZone } from './zoned-time.ts'

type QuietHours = Pick<SafetyThresholds, 'quietFrom' | 'quietTo'>

interface Leaving {
  content: Content
  stage: Stage
  /** When it leaves this console, in milliseconds since 1970. */
  at: number
  /** IANA name of the time zone whose hours count. */
  zone: string
}

/** Whether a moment lies in the quiet hours, which may go over midnight; the hour at which they end is none of them. */
export function isQuiet(at: number, zone: string, { quietFrom, quietTo }: QuietHours): boolean {
  const hour = Number(inZone(at, zone).time.slice(11, 13))
  return quietFrom <= quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo
}

/** Warns of a message that reaches people at night: at the moment of sending, or at that of the provider's schedule. */
export function lintQuietHours({ content, stage, at, zone }: Leaving, hours: QuietHours): Check[] {
  const sendTime = content.provider === 'baidu' ? content.options.send_time : undefined
  const arrives = sendTime === undefined ? at : sendTime * 1_000
  if (stage === 'practice' || !isQuiet(arrives, zone, hours)) return []
  const time = inZone(arrives, zone).time.slice(11)
  const span = `${hours.quietFrom}:00–${hours.quietTo}:00`
  return [
    {
      level: 'warn',
      code: 'quiet-hours',
      text: {
        zh: `消息会在 ${time} 发出，正是免打扰时段（${span}）。不急的话，请定时到白天。`,
        en: `It leaves at ${time}, in the quiet hours (${span}). Unless it is urgent, schedule it for the day.`,
      },
    },
  ]
}
