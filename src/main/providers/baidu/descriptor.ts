import type { ProviderDescriptor } from '#shared/domain/provider.ts'

export const descriptor: ProviderDescriptor = {
  id: 'baidu',
  name: { zh: '百度云推送', en: 'Baidu Cloud Push' },
  baseUrl: { label: { zh: '服务地址', en: 'Service address' }, hint: { zh: '', en: '' }, example: '' },
  fields: [],
  accountField: 'apiKey',
  audiences: [],
  messageFields: [],
  groups: [],
  operations: [],
  channels: [],
}
