import type { Field } from '#shared/domain/field.ts'

/** Members of an iOS notification's `aps`, and the app's own keys beside it. */
export const iosFields: Field[] = [
  { path: 'ios.title', kind: 'text', max: 1_000, label: { zh: '标题（alert.title）', en: 'Title (alert.title)' } },
  { path: 'ios.body', kind: 'lines', max: 10_000, label: { zh: '内容（alert.body）', en: 'Body (alert.body)' } },
  {
    path: 'ios.summary_arg',
    kind: 'text',
    max: 1_000,
    label: { zh: '摘要文字（summary-arg）', en: 'Summary text (summary-arg)' },
    hint: { zh: '同组通知折叠时显示。', en: 'Shown where notifications of a group are folded.' },
  },
  {
    path: 'ios.sound',
    kind: 'text',
    max: 200,
    label: { zh: '声音（sound）', en: 'Sound (sound)' },
    hint: {
      zh: '应用内的声音文件名，default 是系统声音；不填不响。',
      en: 'A sound file of the app; default is the system’s. Unset is silent.',
    },
  },
  {
    path: 'ios.badge',
    kind: 'number',
    min: 0,
    max: 99_999,
    label: { zh: '角标（badge）', en: 'Badge (badge)' },
    hint: { zh: '显示为这个数字，0 清除；不填不变。', en: 'Shows this number, 0 clears it; unset leaves it as it is.' },
  },
  {
    path: 'ios.mutable_content',
    kind: 'flag',
    label: { zh: '允许应用改写（mutable-content）', en: 'The app may change it (mutable-content)' },
    hint: { zh: '应用要加图片或解密内容时选“是”。', en: 'Yes where the app adds a picture or decrypts the text.' },
  },
  {
    path: 'ios.thread_id',
    kind: 'text',
    max: 200,
    label: { zh: '分组（thread-id）', en: 'Group (thread-id)' },
  },
  {
    path: 'ios.custom',
    kind: 'json',
    max: 10_000,
    label: { zh: '自定义字段', en: 'The app’s own keys' },
    hint: {
      zh: 'JSON 对象，与 aps 并列发出。例：{"orderId": 123}',
      en: 'A JSON object, sent beside aps. Example: {"orderId": 123}',
    },
  },
]
