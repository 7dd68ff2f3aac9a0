import type { Audience } from './audience.ts'
import { type ProviderDescriptor, perRequest } from './provider.ts'
import type { Check } from './review.ts'

/** Blocks an empty audience, which must never turn into "all", and a tag list that one request can't hold. */
export function lintAudience(audience: Audience | null, provider: Pick<ProviderDescriptor, 'audiences'>): Check[] {
  if (audience === null) {
    return [
      {
        level: 'block',
        code: 'audience-undecided',
        text: { zh: '还没有选择发给谁。', en: 'Nobody has been chosen as audience yet.' },
      },
    ]
  }
  if (!provider.audiences.some(({ kind }) => kind === audience.kind)) {
    return [
      {
        level: 'block',
        code: 'audience-not-offered',
        text: { zh: '这个平台不支持这种受众，请重新选择。', en: 'This provider has no such audience; choose another.' },
      },
    ]
  }
  if (!('values' in audience)) return []
  if (audience.values.length === 0) {
    return [
      {
        level: 'block',
        code: 'audience-empty',
        text: {
          zh: '受众是空的，填写后才能发送。空名单不会变成“全部”。',
          en: 'The audience is empty; fill it in first. An empty list never becomes “all”.',
        },
      },
    ]
  }
  const listLimit = perRequest(provider, audience.kind)
  if (audience.kind === 'tag' && audience.values.length > listLimit) {
    return [
      {
        level: 'block',
        code: 'audience-too-many-tags',
        text: {
          zh: `标签最多 ${listLimit} 个：分成几次请求会让同时带有多个标签的设备收到多遍。`,
          en: `At most ${listLimit} tags: in several requests, a device with several of the tags would get the message more than once.`,
        },
      },
    ]
  }
  return []
}
