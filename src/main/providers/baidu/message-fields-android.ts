import type { Field } from '#shared/domain/field.ts'

const notification = { path: 'shape', values: ['android-notification'] }
const onTap = (...values: number[]) => ({ path: 'android.open_type', values, and: notification })

/** Members of an Android notification's `msg`. */
export const androidFields: Field[] = [
  {
    path: 'android.title',
    kind: 'text',
    max: 1_000,
    label: { zh: '标题（title）', en: 'Title (title)' },
    hint: { zh: '不填时显示应用名称。', en: 'Unset, the name of the app is shown.' },
  },
  {
    path: 'android.description',
    kind: 'lines',
    required: true,
    max: 10_000,
    label: { zh: '内容（description）', en: 'Body (description)' },
  },
  {
    path: 'android.open_type',
    kind: 'choice',
    label: { zh: '点击后（open_type）', en: 'A tap (open_type)' },
    options: [
      { value: 0, label: { zh: '打开应用', en: 'Opens the app' } },
      { value: 1, label: { zh: '打开网址', en: 'Opens an address' } },
      { value: 2, label: { zh: '由应用决定', en: 'Does what the app says' } },
    ],
  },
  {
    path: 'android.url',
    kind: 'text',
    required: true,
    max: 4_000,
    when: onTap(1),
    label: { zh: '网址（url）', en: 'Address (url)' },
    hint: { zh: '以 http:// 或 https:// 开头。', en: 'Begins with http:// or https://.' },
  },
  {
    path: 'android.pkg_content',
    kind: 'text',
    max: 4_000,
    when: onTap(2),
    label: { zh: '应用要做什么（pkg_content）', en: 'What the app does (pkg_content)' },
    hint: {
      zh: '由应用的开发人员提供；不填时只打开应用。',
      en: 'The developers of the app provide it; unset, a tap just opens the app.',
    },
  },
  {
    path: 'android.notification_builder_id',
    kind: 'number',
    min: 0,
    max: 1_000,
    label: { zh: '通知样式编号（notification_builder_id）', en: 'Notification style (notification_builder_id)' },
    hint: {
      zh: '不填或 0 是系统样式，其他数字由应用定义。',
      en: 'Unset or 0 is the system’s style, others are the app’s own.',
    },
  },
  {
    path: 'android.target_channel_id',
    kind: 'text',
    max: 200,
    label: { zh: '通知渠道（target_channel_id）', en: 'Notification channel (target_channel_id)' },
    hint: {
      zh: '安卓 8 以上的通知渠道 ID，由应用的开发人员提供。',
      en: 'The id of a notification channel on Android 8 and later; the developers of the app provide it.',
    },
  },
  {
    path: 'android.notification_basic_style',
    kind: 'bits',
    label: { zh: '提醒方式（notification_basic_style）', en: 'How it draws attention (notification_basic_style)' },
    hint: { zh: '只在系统样式（样式编号 0）下有效。', en: 'Counts with the system’s style (0) only.' },
    options: [
      { value: 4, label: { zh: '响铃', en: 'Ring' } },
      { value: 2, label: { zh: '震动', en: 'Vibrate' } },
      { value: 1, label: { zh: '可清除', en: 'Can be cleared' } },
    ],
  },
  {
    path: 'android.custom_content',
    kind: 'json',
    max: 10_000,
    label: { zh: '附加字段（custom_content）', en: 'Extra fields (custom_content)' },
    hint: {
      zh: 'JSON 对象，值是文字。例：{"orderId": "123"}',
      en: 'A JSON object of texts. Example: {"orderId": "123"}',
    },
  },
]
