import type { Field } from '#shared/domain/field.ts'
import { maximVendors } from '#shared/domain/maxim-content.ts'

type Piece = Omit<Field, 'path' | 'group'> & { name: string }

const sound: Piece = { name: 'sound', kind: 'text', label: { zh: '提示音', en: 'Sound' }, max: 1_000 }

const ios: Piece[] = [
  sound,
  {
    name: 'content_available',
    kind: 'flag',
    label: { zh: '后台唤醒应用', en: 'Wake the app in the background' },
  },
  {
    name: 'mutable_content',
    kind: 'flag',
    label: { zh: '允许应用改写通知', en: 'The app may change the notification' },
  },
  { name: 'category', kind: 'text', label: { zh: '通知类别', en: 'Category' }, max: 1_000 },
  {
    name: 'thread_id',
    kind: 'text',
    label: { zh: '分组标识', en: 'Thread' },
    hint: { zh: '相同的通知归为一组。', en: 'Notifications with the same one are grouped.' },
    max: 1_000,
  },
  { name: 'subtitle', kind: 'text', label: { zh: '副标题', en: 'Subtitle' }, max: 10_000 },
  {
    name: 'apns_collapse_id',
    kind: 'text',
    label: { zh: '覆盖标识', en: 'Collapse id' },
    hint: {
      zh: '之后用相同标识再发一条，会覆盖通知中心里的这一条。',
      en: 'A later one with the same id takes the place of this one on the phone.',
    },
    max: 1_000,
  },
]

const android: Piece[] = [
  sound,
  { name: 'channel_id', kind: 'text', label: { zh: '通知栏通道', en: 'Notification channel' }, max: 1_000 },
  {
    name: 'click_action',
    kind: 'choice',
    label: { zh: '点击动作', en: 'A tap opens' },
    options: [
      { value: 'open_app', label: { zh: '打开应用首页', en: 'The app' } },
      { value: 'intent', label: { zh: '打开特定页面', en: 'A certain page' } },
    ],
  },
  {
    name: 'intent',
    kind: 'text',
    label: { zh: '特定页面 intent', en: 'Intent of that page' },
    hint: {
      zh: '点击动作是“打开特定页面”时必填。例：intent:#Intent;component=包名/activity全路径;S.parm1=value1;end',
      en: 'Needed where a tap opens a certain page. Such as intent:#Intent;component=package/activity;S.parm1=value1;end',
    },
    max: 10_000,
  },
]

const more: Partial<Record<(typeof maximVendors)[number], Piece[]>> = {
  huawei: [
    {
      name: 'badge_class',
      kind: 'text',
      label: { zh: '角标入口类', en: 'Badge class' },
      hint: {
        zh: '桌面图标对应的入口 Activity，例：com.test.badge.MainActivity',
        en: 'The activity of the icon on the home screen, such as com.test.badge.MainActivity',
      },
      max: 1_000,
    },
  ],
  vivo: [
    {
      name: 'push_mode',
      kind: 'choice',
      label: { zh: '推送模式', en: 'Push mode' },
      hint: { zh: '不选就是正式推送。', en: 'Unset: a real push.' },
      options: [
        { value: 0, label: { zh: '正式推送', en: 'Real push' } },
        { value: 1, label: { zh: '测试推送', en: 'Test push' } },
      ],
    },
    {
      name: 'classification',
      kind: 'choice',
      label: { zh: '消息类别', en: 'Classification' },
      hint: { zh: '不选就是运营类。', en: 'Unset: marketing.' },
      options: [
        { value: 0, label: { zh: '运营类消息', en: 'Marketing' } },
        { value: 1, label: { zh: '系统类消息', en: 'System' } },
      ],
    },
  ],
}

const at = (platform: string, pieces: readonly Piece[]): Field[] =>
  pieces.map(({ name, ...field }) => ({ ...field, path: `message.${platform}.${name}`, group: platform }))

/** What only one platform or vendor is told; a vendor's own value overrides that of `android`. */
export const platformFields: Field[] = [
  ...at('ios', ios),
  ...at('android', android),
  ...maximVendors.flatMap((vendor) => at(vendor, [...android, ...(more[vendor] ?? [])])),
]
