import type { Audience } from './audience.ts'
import { block, warn } from './baidu-check.ts'
import type { BaiduContent } from './baidu-content.ts'
import type { Check } from './review.ts'
import { utf8Length } from './text-length.ts'

/** Devices and tags that the provider would not know, or that it may treat otherwise than meant. */
export function lintBaiduRecipients({ shape }: BaiduContent, audience: Audience | null): Check[] {
  if (audience?.kind === 'tag') return audience.values.flatMap(lintTag)
  if (audience?.kind !== 'channel_id') return []
  const checks: Check[] = []
  const foreign = audience.values.filter((id) => !/^[\d-]+$/.test(id))
  const doubtful = audience.values.filter((id) => /^[\d-]+$/.test(id) && !/^\d{10,25}$/.test(id))
  if (foreign.length > 0) {
    checks.push(
      block('channel-id-form', {
        zh: `有 ${foreign.length} 个值不是设备的 channel_id（只含数字，例如 3785562685113372034）。`,
        en: `Values that are no channel_id of a device (digits only, such as 3785562685113372034): ${foreign.length}.`,
      }),
    )
  }
  if (doubtful.length > 0) {
    checks.push(
      warn('channel-id-length', {
        zh: `有 ${doubtful.length} 个 channel_id 不是 10 到 25 位数字，平台可能不认。`,
        en: `Channel ids that do not have 10 to 25 digits, which the provider may not know: ${doubtful.length}.`,
      }),
    )
  }
  if (shape === 'ios' && audience.values.length > 1) {
    checks.push(
      warn('batch-on-ios', {
        zh: '平台的资料对 iOS 能否批量推送说法不一。建议改用标签，或先发给一台设备。',
        en: 'The provider’s documents disagree on whether iOS takes pushes to many devices at once. Use a tag, or try one device first.',
      }),
    )
  }
  return checks
}

function lintTag(tag: string): Check[] {
  if (!tag.isWellFormed() || utf8Length(tag) > 128) {
    return [
      block('tag-too-long', {
        zh: '标签最多 128 字节（一个汉字 3 字节），不能含残缺字符。',
        en: 'A tag has at most 128 bytes (a Chinese character takes 3) and no broken characters.',
      }),
    ]
  }
  if (tag !== 'default') return []
  return [
    warn('tag-default', {
      zh: 'default 是平台保留的标签，可能被拒绝，也可能等于所有设备。',
      en: 'The tag default is the provider’s own: it may be refused, or mean every device.',
    }),
  ]
}
