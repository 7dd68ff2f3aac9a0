import type { ProviderDescriptor } from '#shared/domain/provider.ts'

export const descriptor: ProviderDescriptor = {
  id: 'suplink',
  name: { zh: 'supLink', en: 'supLink' },
  baseUrl: { label: { zh: '服务地址', en: 'Service address' }, hint: { zh: '', en: '' }, example: '' },
  fields: [],
  accountField: 'accessKey',
  audiences: [],
  messageFields: [],
  groups: [],
  operations: [],
  channels: [],
}
