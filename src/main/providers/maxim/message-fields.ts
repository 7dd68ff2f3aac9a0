import type { Field } from '#shared/domain/field.ts'
import { maximSequence } from '#shared/domain/maxim-content.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Text } from '#shared/domain/text.ts'
import { platformFields } from './platform-fields.ts'

export const groups: ProviderDescriptor['groups'] = [
  { id: 'general', label: { zh: '通用', en: 'General' } },
  { id: 'ios', label: { zh: 'iOS', en: 'iOS' } },
  { id: 'android', label: { zh: 'Android', en: 'Android' } },
  { id: 'huawei', label: { zh: '华为', en: 'Huawei' } },
  { id: 'xiaomi', label: { zh: '小米', en: 'Xiaomi' } },
  { id: 'oppo', label: { zh: 'OPPO', en: 'OPPO' } },
  { id: 'vivo', label: { zh: 'vivo', en: 'vivo' } },
  { id: 'flyme', label: { zh: '魅族', en: 'Meizu' } },
  { id: 'fcm', label: { zh: 'FCM', en: 'FCM' } },
  { id: 'actAs', label: { zh: '代发身份', en: 'Acting for' } },
]

const basics: Field[] = [
  {
    path: 'message.type',
    kind: 'choice',
    label: { zh: '消息类型', en: 'Type' },
    hint: {
      zh: '透传消息交给应用处理，不出现在通知栏。',
      en: 'A message for the app is not shown as a notification.',
    },
    required: true,
    options: [
      { value: 'text', label: { zh: '文本', en: 'Text' } },
      { value: 'image', label: { zh: '图片', en: 'Picture' } },
      { value: 'cmd', label: { zh: '透传', en: 'For the app' } },
    ],
  },
  { path: 'message.title', kind: 'text', label: { zh: '标题', en: 'Title' }, max: 10_000 },
  { path: 'message.body', kind: 'lines', label: { zh: '内容', en: 'Body' }, max: 100_000 },
  {
    path: 'message.attachment_url',
    kind: 'text',
    label: { zh: '附件地址', en: 'Attachment address' },
    hint: {
      zh: '图片、声音或视频的网址。图片以 jpg、jpeg、png 结尾，小于 1 MB，建议 876 × 324。',
      en: 'Address of a picture, sound or video. A picture ends in jpg, jpeg or png, is below 1 MB, 876 × 324 advised.',
    },
    max: 4_000,
  },
]

const sequenceLabels: Record<(typeof maximSequence)[number], Text> = {
  ups: { zh: '国内厂商（小米、华为、魅族、OPPO、vivo）', en: 'Domestic vendors (Xiaomi, Huawei, Meizu, OPPO, vivo)' },
  fcm: { zh: 'FCM', en: 'FCM' },
  huawei: { zh: '华为', en: 'Huawei' },
  xiaomi: { zh: '小米', en: 'Xiaomi' },
  oppo: { zh: 'OPPO', en: 'OPPO' },
  vivo: { zh: 'vivo', en: 'vivo' },
  meizu: { zh: '魅族', en: 'Meizu' },
}

const general: Field[] = [
  {
    path: 'setting.distribution_strategy',
    kind: 'choice',
    label: { zh: '下发策略', en: 'Way of delivery' },
    hint: { zh: '不选时先走美信通道，不在线再走厂商通道。', en: 'Unset: MaxIM first, vendors for those not online.' },
    options: [
      { value: 'combined', label: { zh: '美信优先，离线走厂商', en: 'MaxIM first, then vendors' } },
      { value: 'mxpush_only', label: { zh: '只走美信通道', en: 'MaxIM only' } },
      { value: 'ospush_only', label: { zh: '只走厂商通道', en: 'Vendors only' } },
    ],
  },
  {
    path: 'message.show_begin_time',
    kind: 'time',
    label: { zh: '展示开始时间', en: 'Shown from' },
    hint: {
      zh: '是展示时间，不是发送时间；留空即立即展示',
      en: 'When phones show it, not when it is sent; empty means at once',
    },
    min: 0,
    max: 2_147_483_647,
  },
  {
    path: 'message.show_end_time',
    kind: 'time',
    label: { zh: '展示结束时间', en: 'Shown until' },
    hint: {
      zh: '不是发送时间；要晚于展示开始时间',
      en: 'When phones stop showing it; later than it begins',
    },
    min: 0,
    max: 2_147_483_647,
  },
  {
    path: 'message.badge',
    kind: 'text',
    label: { zh: '角标', en: 'Badge' },
    hint: { zh: '5 表示改成 5，+1 表示加 1；留空即 +1', en: '5 sets it, +1 adds one; empty means +1' },
    max: 20,
  },
  {
    path: 'message.big_text',
    kind: 'lines',
    label: { zh: '大文本', en: 'Big text' },
    hint: {
      zh: '支持的手机用它代替内容，其他手机仍显示内容。',
      en: 'Takes the body’s place on phones that support it.',
    },
    max: 100_000,
  },
  {
    path: 'message.ext',
    kind: 'json',
    label: { zh: '扩展字段', en: 'Extra fields' },
    hint: {
      zh: 'JSON 对象，随消息交给应用，例：{"key1": 123}',
      en: 'A JSON object that the app receives, such as {"key1": 123}',
    },
    max: 100_000,
  },
  {
    path: 'setting.ospush_sequence',
    kind: 'sequence',
    label: { zh: '厂商推送顺序', en: 'Order of vendors' },
    hint: {
      zh: '按从上到下的顺序。留空即先国内厂商（ups）、后 FCM；ups 已包含华为、小米、OPPO、vivo 和魅族，不用再单独列出。',
      en: 'From top to bottom. Empty means domestic vendors (ups), then FCM; ups already holds Huawei, Xiaomi, OPPO, vivo and Meizu.',
    },
    options: maximSequence.map((value) => ({ value, label: sequenceLabels[value] })),
  },
]

/** `account.…` is a setting of the connection: a form that knows none offers nothing, so it stays off. */
const actor: Field[] = [
  {
    path: 'actAs.header',
    kind: 'choice',
    label: { zh: '以谁的身份发送', en: 'Send in whose name' },
    hint: {
      zh: '不选就不代发。只有管理员令牌可以代发。',
      en: 'Unset: as the token itself. Only an administrator’s token may act for others.',
    },
    options: [
      { value: 'group_id', label: { zh: '某个群的管理员', en: 'A group’s administrator' } },
      { value: 'user_id', label: { zh: '某个用户', en: 'A user' } },
    ],
    when: { path: 'account.administratorToken', values: ['yes'] },
  },
  {
    path: 'actAs.id',
    kind: 'text',
    label: { zh: '代发的群 ID 或用户 ID', en: 'Id of the group or user' },
    max: 100,
    when: { path: 'actAs.header', values: ['group_id', 'user_id'] },
  },
]

const inGroup = (group: string, fields: Field[]): Field[] => fields.map((field) => ({ ...field, group }))

/** Every field of POST /push/notify but its audience and request id, and in whose name it is sent. */
export const messageFields: Field[] = [
  ...basics,
  ...inGroup('general', general),
  ...platformFields,
  ...inGroup('actAs', actor),
]
