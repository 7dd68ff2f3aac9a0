import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { defaultListLimit } from '#shared/domain/suplink-settings.ts'
import { connectionFields } from './connection-fields.ts'
import { messageFields } from './message-fields.ts'
import { operationList } from './operation-fields.ts'

/** supLink, the messaging part of supOS. */
export const descriptor: ProviderDescriptor = {
  id: 'suplink',
  name: { zh: 'supLink', en: 'supLink' },
  baseUrl: {
    label: { zh: '服务地址', en: 'Service address' },
    hint: {
      zh: 'supLink 服务器的地址，端口一般是 8042，例如 http://192.168.8.84:8042。不要带接口路径。',
      en: 'The address of the supLink server, usually with port 8042, such as http://192.168.8.84:8042, without a call’s path.',
    },
    example: 'http://192.168.8.84:8042',
  },
  fields: connectionFields,
  accountField: 'accessKey',
  repeats: 'none',
  audiences: [{ kind: 'user', perRequest: defaultListLimit }],
  messageFields,
  groups: [{ id: 'content', label: { zh: '消息内容', en: 'Message' } }],
  operations: operationList,
  channels: [],
}
