import type { BaiduShape } from '#shared/domain/baidu-content.ts'
import type { Field } from '#shared/domain/field.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { androidFields } from './message-fields-android.ts'
import { iosFields } from './message-fields-ios.ts'

const inShape = (...values: BaiduShape[]) => ({ path: 'shape', values })

export const groups: ProviderDescriptor['groups'] = [
  { id: 'android', label: { zh: '安卓通知', en: 'Android notification' } },
  { id: 'ios', label: { zh: 'iOS 通知', en: 'iOS notification' } },
  { id: 'options', label: { zh: '推送设置', en: 'Push settings' } },
  { id: 'schedule', label: { zh: '平台定时', en: 'Schedule at the provider' } },
]

/** Every field of a push that is no audience. */
export const messageFields: Field[] = [
  {
    path: 'shape',
    kind: 'choice',
    required: true,
    label: { zh: '消息形式（msg_type）', en: 'Form of the message (msg_type)' },
    hint: {
      zh: '通知由系统显示；透传消息交给应用处理，应用不处理就什么也看不到。',
      en: 'A notification is shown by the system; a message is handed to the app, and nothing is seen unless the app shows it.',
    },
    options: [
      { value: 'android-notification', label: { zh: '安卓通知（1）', en: 'Android notification (1)' } },
      { value: 'android-message', label: { zh: '安卓透传消息（0）', en: 'Android message for the app (0)' } },
      { value: 'ios', label: { zh: 'iOS 通知（1）', en: 'iOS notification (1)' } },
    ],
  },
  {
    path: 'text',
    kind: 'lines',
    required: true,
    max: 10_000,
    maxBytes: 4_096,
    when: inShape('android-message'),
    label: { zh: '消息内容（msg）', en: 'Message (msg)' },
    hint: {
      zh: '原样交给应用，平台建议用 JSON。最多 4096 字节。',
      en: 'Handed to the app as it stands; the provider advises JSON. At most 4096 bytes.',
    },
  },
  ...androidFields.map((field) => ({ when: inShape('android-notification'), ...field, group: 'android' })),
  ...iosFields.map((field) => ({ ...field, group: 'ios', when: inShape('ios') })),
  {
    path: 'options.msg_expires',
    kind: 'duration',
    group: 'options',
    min: 1,
    max: 604_800,
    label: { zh: '离线保留时间（msg_expires）', en: 'Kept for devices that are offline (msg_expires)' },
    hint: {
      zh: '设备不在线时，平台保留多久，最长 7 天。不填时由平台决定，各份资料写的默认值不同。',
      en: 'At most 7 days. Unset, the provider decides, and its documents name different values.',
    },
  },
  {
    path: 'options.deploy_status',
    kind: 'choice',
    group: 'options',
    when: inShape('ios'),
    label: { zh: '证书环境（deploy_status）', en: 'Certificate environment (deploy_status)' },
    hint: {
      zh: '不选时平台按 2 生产处理。',
      en: 'Unset, the provider takes 2 production.',
    },
    options: [
      { value: 1, label: { zh: '开发（1）', en: 'Development (1)' } },
      { value: 2, label: { zh: '生产（2）', en: 'Production (2)' } },
    ],
  },
  {
    path: 'options.topic_id',
    kind: 'text',
    group: 'options',
    max: 128,
    label: { zh: '主题（topic_id）', en: 'Topic (topic_id)' },
    hint: {
      zh: '只用于按设备推送：字母、数字、下划线。名单很长时建议填，之后可按主题查记录和到达数。',
      en: 'For pushes to devices only: letters, digits, underscores. Advised for long lists: records and receipts can be looked up by it.',
    },
  },
  {
    path: 'options.send_time',
    kind: 'time',
    group: 'schedule',
    label: { zh: '平台定时发送时间（send_time）', en: 'Scheduled by the provider for (send_time)' },
    hint: {
      zh: '只用于“全部”和“标签”。比发出请求的时刻晚 1 分钟以上、一年以内。',
      en: 'For “all” and tags only. More than a minute after the request leaves, and within a year.',
    },
  },
]
