import type { MaximContent } from './maxim-content.ts'
import type { Text } from './text.ts'
import type { LengthUnit } from './text-length.ts'

export type VendorId = 'huawei' | 'xiaomi' | 'oppo' | 'vivo' | 'meizu' | 'apns'

/** Where a figure is from. `A`: the vendor's own page; `B`: one good secondary source or two; `C`: one weak source. */
export interface Origin {
  confidence: 'A' | 'B' | 'C'
  source: Text
}

/** From this hour of the device's day until the other one. */
interface Night extends Origin {
  from: number
  to: number
  text: Text
}

/** Marketing messages that a device takes from one app in a day. */
interface Daily extends Origin {
  perDevice: number
  /** Where the message names a channel of its own. */
  withChannel?: number
  text: Text
}

/** The longest text that is shown whole, or the largest message that is taken. */
export interface LongestText extends Origin {
  part: 'title' | 'text' | 'payload'
  unit: LengthUnit
  most: number
  text: Text
}

export interface VendorLimits {
  vendor: VendorId
  name: Text
  night?: Night
  daily?: Daily
  lengths: readonly LongestText[]
}

/** When the table was last put together. Vendors change their limits without a word: check it before a release. */
export const vendorTableDate = '2026-05-14'

/** An address, or a name that is the same in both languages. */
const cited = (...sources: string[]): Text => ({ zh: sources.join('；'), en: sources.join('; ') })
const getui = 'docs.getui.com vendor/qps'
const tencent = 'cloud.tencent.com 269/130977 (2026-05-14)'
const xiaomiCopy: Text = { zh: '小米文档的第三方副本', en: 'a third-party copy of Xiaomi’s page' }
const jpush = 'JPush android_3rd_qps (2025-04-07)'

/** What phone vendors do to messages beyond what the push providers say. What is absent draws no warning. */
export const vendorLimits: readonly VendorLimits[] = [
  {
    vendor: 'huawei',
    name: { zh: '华为', en: 'Huawei' },
    night: {
      from: 0,
      to: 6,
      text: {
        zh: '0:00–6:00 熄屏 30 分钟后，所有消息都不显示',
        en: 'from 0:00 to 6:00 nothing is shown once the screen has been off for 30 minutes',
      },
      confidence: 'B',
      source: cited(getui, tencent),
    },
    daily: {
      perDevice: 2,
      text: { zh: '资讯营销类 2 条（新闻类应用 5 条），服务类不限', en: '2 (news apps 5); service messages unlimited' },
      confidence: 'B',
      source: cited(getui, tencent, jpush),
    },
    lengths: [
      {
        part: 'payload',
        unit: 'bytes',
        most: 4_096,
        text: { zh: '整条消息 4096 字节以内', en: 'a message of at most 4096 bytes' },
        confidence: 'B',
        source: cited(getui, jpush),
      },
    ],
  },
  {
    vendor: 'xiaomi',
    name: { zh: '小米', en: 'Xiaomi' },
    daily: {
      perDevice: 1,
      withChannel: 5,
      text: {
        zh: '默认类 1 条，公信类 5 条（新闻资质 8 条），私信类不限；2024-11 起全面启用新类别的应用必须指定通道',
        en: 'default class 1, public class 5 (8 with a news licence), private class unlimited; since 2024-11 apps that moved wholly to the new classes must name a channel',
      },
      confidence: 'B',
      source: cited(getui, jpush),
    },
    lengths: [
      {
        part: 'title',
        unit: 'characters',
        most: 49,
        text: { zh: '标题 50 字以内', en: 'a title below 50 characters' },
        confidence: 'B',
        source: xiaomiCopy,
      },
      {
        part: 'text',
        unit: 'characters',
        most: 127,
        text: { zh: '内容 128 字以内', en: 'a text below 128 characters' },
        confidence: 'B',
        source: xiaomiCopy,
      },
    ],
  },
  {
    vendor: 'oppo',
    name: { zh: 'OPPO', en: 'OPPO' },
    daily: {
      perDevice: 2,
      text: {
        zh: '内容与营销类 2 条（新闻类应用 5 条）；应用总量：用户不足 5 万时 10 万条，否则为用户数的 2 倍',
        en: 'content and marketing 2 (news 5); an app’s total is 100,000 below 50,000 users, else twice the users',
      },
      confidence: 'B',
      source: cited(getui, tencent),
    },
    lengths: [],
  },
  {
    vendor: 'vivo',
    name: { zh: 'vivo', en: 'vivo' },
    night: {
      from: 23,
      to: 7,
      text: {
        zh: '运营类消息只在 7:00–23:00 接收，系统类不限',
        en: 'marketing messages are taken from 7:00 to 23:00 only, system messages at any time',
      },
      confidence: 'B',
      source: cited('help.aliyun.com 616229', jpush),
    },
    daily: {
      perDevice: 2,
      text: {
        zh: '运营类 2 条（新闻 5 条）；应用总量为通知开启用户数的 2 倍（新闻 3 倍），至少 1 万条；同样的文字再发会被当作重复丢弃；测试推送（push_mode 1）不占用',
        en: 'marketing 2 (news 5); an app’s total is twice (news three times) the users with notifications on, at least 10,000; the same text again is dropped as a repeat; test pushes (push_mode 1) are free',
      },
      confidence: 'B',
      source: cited('help.aliyun.com 616229', jpush, 'tencentcloud.com 1024/35829 (2024)'),
    },
    lengths: [
      {
        part: 'title',
        unit: 'half-widths',
        most: 40,
        text: { zh: '标题 20 个汉字以内', en: 'a title of at most 20 Chinese characters' },
        confidence: 'C',
        source: { zh: '第三方文档', en: 'a third party' },
      },
    ],
  },
  {
    vendor: 'meizu',
    name: { zh: '魅族', en: 'Meizu' },
    daily: {
      perDevice: 3,
      text: { zh: '公信类 3 条（新闻 5 条），2025-05-07 起', en: 'public class 3 (news 5), since 2025-05-07' },
      confidence: 'B',
      source: cited(tencent),
    },
    lengths: [],
  },
  {
    vendor: 'apns',
    name: { zh: '苹果（APNs）', en: 'Apple (APNs)' },
    lengths: [
      {
        part: 'payload',
        unit: 'bytes',
        most: 4_096,
        text: { zh: '整条消息 4096 字节以内', en: 'a message of at most 4096 bytes' },
        confidence: 'A',
        source: cited('Apple'),
      },
    ],
  },
]

/** The longest title or text of which any vendor is known to show the whole. */
export const longestShown = Math.max(
  ...vendorLimits.flatMap(({ lengths }) => lengths.filter(({ part }) => part !== 'payload').map(({ most }) => most)),
)

/** What `ups` stands for. */
export const domesticVendors = ['huawei', 'xiaomi', 'oppo', 'vivo', 'meizu'] as const

const isDomestic = (channel: string): boolean => (domesticVendors as readonly string[]).includes(channel)

/** Whether a message may travel through this channel, as far as its own settings tell. */
export function takesChannel(
  { distribution_strategy: strategy, ospush_sequence: sequence = [] }: MaximContent['setting'],
  channel: VendorId | 'fcm',
): boolean {
  if (strategy === 'mxpush_only') return false
  // Apple's channel stands in no sequence
  if (channel === 'apns' || sequence.length === 0) return true
  return sequence.includes(channel) || (isDomestic(channel) && sequence.includes('ups'))
}

/** The vendors through whose channels a message may travel to be shown. */
export const vendorsOf = ({ setting, message }: Pick<MaximContent, 'setting' | 'message'>): VendorLimits[] =>
  message.type === 'cmd' ? [] : vendorLimits.filter(({ vendor }) => takesChannel(setting, vendor))
