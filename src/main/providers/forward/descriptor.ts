import type { ProviderDescriptor } from '#shared/domain/provider.ts'

export const descriptor: ProviderDescriptor = {
  id: 'forward',
  name: { zh: '转发', en: 'Forwarding' },
  baseUrl: { label: { zh: '服务地址', en: 'Service address' }, hint: { zh: '', en: '' }, example: '' },
  fields: [],
  accountField: 'mode',
  audiences: [],
  messageFields: [],
  groups: [],
  operations: [],
  channels: [],
}
