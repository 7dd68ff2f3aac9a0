import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { connectionFields } from './connection-fields.ts'
import { messageFields } from './message-fields.ts'

/** Push-target forwarding (飞思, 云开发--消息转发配置--推送目标配置). A connection is one target. */
export const descriptor: ProviderDescriptor = {
  id: 'forward',
  name: { zh: '转发', en: 'Forwarding' },
  baseUrl: {
    label: { zh: '消息推送地址', en: 'Push address' },
    hint: {
      zh: '接收方服务的完整外网地址，事件会原样 POST 到这里。在平台的“消息转发配置 → 推送目标配置”里查，或向接收方索取；请优先用 https。',
      en: 'The whole public address of the receiver’s service, to which events are posted as it stands. Found under “消息转发配置 → 推送目标配置” of the platform, or ask the receiver; prefer https.',
    },
    whole: true,
    example: 'https://push.example.com/events',
  },
  fields: connectionFields,
  accountField: 'mode',
  repeats: 'same-id',
  audiences: [{ kind: 'target', perRequest: 1 }],
  messageFields,
  groups: [],
  operations: [
    {
      id: 'token.fetch',
      kind: 'query',
      label: { zh: '试取 Token', en: 'Try to get a token' },
      hint: {
        zh: '按连接里的设置向授权服务要一个 Token，看它能不能用、能用多久。不发送事件，也不显示 Token。',
        en: 'Asks the authorisation server for a token as the connection says, and shows whether that works and for how long. Sends no event and never shows the token.',
      },
      fields: [],
    },
  ],
  channels: [],
}
