import type { Content } from './content.ts'
import type { ChannelCounters } from './counters.ts'
import type { MaximContent } from './maxim-content.ts'
import { isQuiet } from './quiet-hours.ts'
import type { Check } from './review.ts'
import type { Stage } from './stage.ts'
import type { Text } from './text.ts'
import { type VendorId, type VendorLimits, vendorsOf, vendorTableDate } from './vendor-limits.ts'

interface Leaving {
  content: Content
  stage: Stage
  /** When it leaves this console, in milliseconds since 1970. */
  at: number
  /** IANA name of the time zone whose hours count. */
  zone: string
}

/** Warns of vendors that show or take nothing at the hour at which a message leaves. */
export function lintVendorNight({ content, stage, at, zone }: Leaving): Check[] {
  if (stage === 'practice' || content.provider !== 'maxim') return []
  const asleep = vendorsOf(content).filter(isAsleep(content, at, zone))
  if (asleep.length === 0) return []
  return [
    {
      level: 'warn',
      code: 'vendor-night',
      text: {
        zh: `厂商夜间限制（${vendorTableDate} 的厂商表）：${list(asleep, 'night', 'zh')}。`,
        en: `Vendors limit the night (table of ${vendorTableDate}): ${list(asleep, 'night', 'en')}.`,
      },
    },
  ]
}

const isAsleep =
  (content: MaximContent, at: number, zone: string) =>
  ({ vendor, night }: VendorLimits): boolean =>
    night !== undefined &&
    isQuiet(at, zone, { quietFrom: night.from, quietTo: night.to }) &&
    !(vendor === 'vivo' && isSystemClass(content))

interface Left extends Pick<Leaving, 'content' | 'at' | 'zone'> {
  /** What the channels did with it for the only one that it was for; null where nobody knows that. */
  channels: readonly ChannelCounters[] | null
}

/** Vendors through whose channels a message may have travelled in their night. */
export function asleepVendors({ content, at, zone, channels }: Left): Text[] {
  if (content.provider !== 'maxim') return []
  return vendorsOf(content)
    .filter(isAsleep(content, at, zone))
    .filter(({ vendor }) => mayHaveCarried(channels, vendor))
    .map(({ name }) => name)
}

/** Whether a message may have gone to a vendor that drops a text that repeats within a day. */
export const dropsRepeats = (content: Content, channels: readonly ChannelCounters[] | null): boolean =>
  content.provider === 'maxim' &&
  content.message.vivo?.push_mode !== 1 &&
  vendorsOf(content).some(({ vendor }) => vendor === 'vivo') &&
  mayHaveCarried(channels, 'vivo')

/** vivo takes nothing then, so what it has brought was no matter of the night. */
function mayHaveCarried(channels: readonly ChannelCounters[] | null, vendor: VendorId): boolean {
  if (channels === null) return true
  const counted = channels.find(({ channel }) => channel === vendor)
  return counted !== undefined && counted.target > 0 && !(vendor === 'vivo' && counted.received > 0)
}

/** Warns of vendors whose daily quota of marketing messages has been used up by what this console has sent. */
export function lintVendorQuota({ content, stage }: Pick<Leaving, 'content' | 'stage'>, sentToday: number): Check[] {
  if (stage === 'practice' || content.provider !== 'maxim' || sentToday === 0) return []
  const used = vendorsOf(content).filter((limits) => sentToday >= quotaOf(limits, content))
  if (used.length === 0) return []
  return [
    {
      level: 'warn',
      code: 'vendor-quota',
      text: {
        zh: `今天已从这个推送台给这些人发过 ${sentToday} 次。营销类消息每台设备每天的上限可能已用完：${list(used, 'daily', 'zh')}。只计了这个推送台发给同一受众和“全部”的推送，厂商表的日期是 ${vendorTableDate}。`,
        en: `This console has sent to these people ${sentToday} times today. What a device takes of marketing messages in a day may be used up: ${list(used, 'daily', 'en')}. Only what this console sent to the same audience and to everybody is counted; the vendor table is of ${vendorTableDate}.`,
      },
    },
  ]
}

/** How many more than none a device takes; endless where nothing is known or nothing is counted. */
function quotaOf({ vendor, daily }: VendorLimits, content: MaximContent): number {
  const { message } = content
  if (!daily || (vendor === 'vivo' && (isSystemClass(content) || message.vivo?.push_mode === 1)))
    return Number.POSITIVE_INFINITY
  const channel = vendor === 'xiaomi' ? message.xiaomi?.channel_id?.trim() || message.android?.channel_id?.trim() : ''
  return (channel && daily.withChannel) || daily.perDevice
}

const isSystemClass = ({ message }: MaximContent): boolean => message.vivo?.classification === 1

const list = (limits: readonly VendorLimits[], about: 'night' | 'daily', language: keyof Text): string =>
  limits
    .map((one) => `${one.name[language]}${language === 'zh' ? '：' : ': '}${one[about]?.text[language] ?? ''}`)
    .join(language === 'zh' ? '；' : '; ')
