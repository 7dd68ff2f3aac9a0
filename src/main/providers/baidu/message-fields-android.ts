import type { Field } from '#shared/domain/field.ts'

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
    hint: { zh: '不选时打开应用。', en: 'Unset, it opens the app.' },
    options: [
      { value: 0, label: { zh: '打开应用（0）', en: 'Opens the app (0)' } },
      { value: 1, label: { zh: '打开网址（1）', en: 'Opens an address (1)' } },
      { value: 2, label: { zh: '自定义（2）', en: 'Does what pkg_content says (2)' } },
    ],
  },
  {
    path: 'android.url',
    kind: 'text',
    max: 4_000,
    label: { zh: '网址（url）', en: 'Address (url)' },
    hint: { zh: '点击方式是“打开网址”时必填。', en: 'Needed where a tap opens an address.' },
  },
  {
    path: 'android.pkg_content',
    kind: 'text',
    max: 4_000,
    label: { zh: '自定义打开行为（pkg_content）', en: 'What a custom tap does (pkg_content)' },
    hint: { zh: '由应用的开发人员提供。', en: 'The developers of the app provide it.' },
  },
  {
    path: 'android.notification_builder_id',
    kind: 'number',
    min: 0,
    max: 1_000,
    label: { zh: '通知样式编号（notification_builder_id）', en: 'Notification style (notification_builder_id)' },
    hint: {
      zh: '不填或 0 是系统样式，其他由应用定义。',
      en: 'Unset or 0 is the system’s style, others are the app’s own.',
    },
  },
  {
    path: 'android.notification_basic_style',
    kind: 'choice',
    label: { zh: '提醒方式（notification_basic_style）', en: 'How it draws attention (notification_basic_style)' },
    hint: { zh: '只在系统样式下有效。', en: 'Counts with the system’s style only.' },
    options: [
      { value: 7, label: { zh: '响铃、震动、可清除（7）', en: 'Ring, vibrate, clearable (7)' } },
      { value: 6, label: { zh: '响铃、震动（6）', en: 'Ring, vibrate (6)' } },
      { value: 5, label: { zh: '响铃、可清除（5）', en: 'Ring, clearable (5)' } },
      { value: 4, label: { zh: '响铃（4）', en: 'Ring (4)' } },
      { value: 3, label: { zh: '震动、可清除（3）', en: 'Vibrate, clearable (3)' } },
      { value: 2, label: { zh: '震动（2）', en: 'Vibrate (2)' } },
      { value: 1, label: { zh: '可清除（1）', en: 'Clearable (1)' } },
      { value: 0, label: { zh: '都不要（0）', en: 'None of them (0)' } },
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
]
