import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { groups, messageFields } from './message-fields.ts'
import { operations } from './operation-fields.ts'

/** MaxIM (美信, now 蓝莺IM). Limits and channels: its server API, "推送接口". */
export const descriptor: ProviderDescriptor = {
  id: 'maxim',
  name: { zh: '美信', en: 'MaxIM' },
  baseUrl: {
    label: { zh: '服务地址', en: 'Service address' },
    hint: {
      zh: '在美信（蓝莺）控制台的应用概览里，名为 api_endpoint。每个应用的地址可能不同；请优先用 https。',
      en: 'In the MaxIM (Lanying) console on the app’s overview page, named api_endpoint. It may differ by app; prefer https.',
    },
    example: 'https://s-1-3-s-api.maximtop.cn',
  },
  fields: [
    {
      name: 'appId',
      providerName: 'app_id',
      label: { zh: '应用 ID', en: 'App ID' },
      hint: { zh: '控制台应用概览里的 app_id。', en: 'The app_id on the app’s overview page in the console.' },
      secret: false,
      required: true,
    },
    {
      name: 'accessToken',
      providerName: 'access-token',
      label: { zh: '访问令牌', en: 'Access token' },
      hint: {
        zh: '控制台“Token 管理”里生成的 access-token。保存后只显示是否已设置，不会再显示内容。',
        en: 'The access-token made under “Token 管理” in the console. Once saved, only whether it is set is shown, never the token.',
      },
      secret: true,
      required: true,
    },
    {
      name: 'administratorToken',
      providerName: 'access-token',
      label: { zh: '管理员令牌', en: 'Administrator’s token' },
      hint: {
        zh: '访问令牌是管理员令牌时选“是”，发送时才能选择代发身份。不确定就选“否”，或问管理员。',
        en: 'Yes if the access token is an administrator’s: only then can a send act for a group or user. If in doubt, no.',
      },
      secret: false,
      required: false,
      options: [
        { value: 'no', label: { zh: '否', en: 'No' } },
        { value: 'yes', label: { zh: '是', en: 'Yes' } },
      ],
    },
  ],
  accountField: 'appId',
  repeats: 'deduplicated',
  audiences: [
    { kind: 'alias', perRequest: 500 },
    { kind: 'user_id', perRequest: 500 },
    { kind: 'tag', perRequest: 500 },
    { kind: 'push_token', perRequest: 500 },
    { kind: 'all', perRequest: 1 },
  ],
  messageFields,
  groups,
  operations,
  channels: [
    { id: 'mxpush', label: { zh: '美信在线', en: 'MaxIM online' } },
    { id: 'apns', label: { zh: 'APNs', en: 'APNs' } },
    { id: 'huawei', label: { zh: '华为', en: 'Huawei' } },
    { id: 'xiaomi', label: { zh: '小米', en: 'Xiaomi' } },
    { id: 'oppo', label: { zh: 'OPPO', en: 'OPPO' } },
    { id: 'vivo', label: { zh: 'vivo', en: 'vivo' } },
    { id: 'flyme', label: { zh: '魅族', en: 'Meizu' } },
    { id: 'fcm', label: { zh: 'FCM', en: 'FCM' } },
  ],
}
