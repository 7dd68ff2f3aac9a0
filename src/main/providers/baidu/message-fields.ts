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
  ...androidFields.map((field) => ({ ...field, group: 'android', when: inShape('android-notification') })),
  ...iosFields.map((field) => ({ ...field, group: 'ios', when: inShape('ios') })),
  {
    path: 'options.msg_expires',
    kind: 'number',
    group: 'options',
    min: 1,
    max: 604_800,
    label: { zh: '离线保留时间，秒（msg_expires）', en: 'Kept for devices that are offline, seconds (msg_expires)' },
    hint: {
      zh: '1 到 604800（7 天），18000 是 5 小时。不填时由平台决定，各份资料写的默认值不同。',
      en: '1 to 604800 (7 days); 18000 is 5 hours. Unset, the provider decides, and its documents name different values.',
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
    path: 'options.send_time',
    kind: 'time',
    group: 'options',
    label: { zh: '平台定时发送时间（send_time）', en: 'Scheduled by the provider for (send_time)' },
    hint: {
      zh: '只用于“全部”和“标签”。由百度到时发出，本机不必开着；在“定时任务”里可以取消。一个应用大约可有 10 个。',
      en: 'For “all” and tags only. Baidu sends it, this machine need not run; it can be cancelled under timers. An app has about 10.',
    },
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
]
