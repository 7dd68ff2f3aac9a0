import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { groups, messageFields } from './message-fields.ts'
import { operationForms } from './operation-forms.ts'

/** Baidu Cloud Push (百度云推送), REST 3.0. */
export const descriptor: ProviderDescriptor = {
  id: 'baidu',
  name: { zh: '百度云推送', en: 'Baidu Cloud Push' },
  baseUrl: {
    label: { zh: '服务地址', en: 'Service address' },
    hint: {
      zh: '一般是 https://api.tuisong.baidu.com，也可以用 https://api.push.baidu.com。只填到域名，不带 /rest/3.0。签名包含这个地址；用 https 被报签名错误（30603）时再改用 http。',
      en: 'Usually https://api.tuisong.baidu.com, or https://api.push.baidu.com. The host only, without /rest/3.0. The signature covers it; should https be refused with 30603, use http.',
    },
    example: 'https://api.tuisong.baidu.com',
  },
  fields: [
    {
      name: 'apiKey',
      providerName: 'apikey',
      label: { zh: '应用标识（API Key）', en: 'API key' },
      hint: {
        zh: '百度云推送控制台，应用的“应用配置”里的 API Key，用来标识应用。',
        en: 'The API Key under “应用配置” of the app in the Baidu Cloud Push console. It names the app.',
      },
      secret: false,
      required: true,
    },
    {
      name: 'secretKey',
      providerName: 'secret_key',
      label: { zh: '密钥（Secret Key）', en: 'Secret key' },
      hint: {
        zh: '同一页的 Secret Key，只用来签名，不会发出。保存后只显示是否已设置，不会再显示内容。',
        en: 'The Secret Key of the same page. It signs and is never sent. Once saved, only whether it is set is shown, never the key.',
      },
      secret: true,
      required: true,
    },
    {
      name: 'deviceType',
      providerName: 'device_type',
      label: { zh: '设备平台', en: 'Platform' },
      hint: {
        zh: '应用同时有安卓和 iOS 时必须选，两个平台各建一个连接；只有一个平台时可以不设置。',
        en: 'Needed where the app has both platforms, with one connection for each; may stay unset for one.',
      },
      secret: false,
      required: false,
      options: [
        { value: '', label: { zh: '不设置', en: 'Unset' } },
        { value: '3', label: { zh: '安卓（3）', en: 'Android (3)' } },
        { value: '4', label: { zh: '苹果 iOS（4）', en: 'iOS (4)' } },
      ],
    },
    {
      name: 'signLifeSeconds',
      providerName: 'expires',
      label: { zh: '签名有效期（秒）', en: 'Life of a signature (seconds)' },
      hint: {
        zh: '1 到 600。留空时平台按 10 分钟算。越短越能防止请求被截获后重放，但本机时间必须准确。',
        en: '1 to 600. Left empty, the provider takes 10 minutes. The shorter, the safer against a replay, but the clock must be right.',
      },
      secret: false,
      required: false,
    },
  ],
  accountField: 'apiKey',
  repeats: 'none',
  audiences: [
    { kind: 'channel_id', perRequest: 10_000 },
    { kind: 'tag', perRequest: 1, counted: true },
    { kind: 'all', perRequest: 1 },
  ],
  messageFields,
  groups,
  operations: operationForms,
  channels: [],
}
