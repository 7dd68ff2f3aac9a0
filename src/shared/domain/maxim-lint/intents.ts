import { type MaximMessage, maximVendors } from '../maxim-content.ts'
import type { Check } from '../review.ts'
import type { Text } from '../text.ts'
import { block, filled, warn } from './check.ts'

const names: Record<(typeof maximVendors)[number] | 'android', Text> = {
  android: { zh: 'Android', en: 'Android' },
  huawei: { zh: '华为', en: 'Huawei' },
  xiaomi: { zh: '小米', en: 'Xiaomi' },
  oppo: { zh: 'OPPO', en: 'OPPO' },
  vivo: { zh: 'vivo', en: 'vivo' },
  flyme: { zh: '魅族', en: 'Meizu' },
  fcm: { zh: 'FCM', en: 'FCM' },
}
const platforms = ['android', ...maximVendors] as const
type Platform = (typeof platforms)[number]

/** What a tap opens, after each vendor's object has overridden `android`, field by field. */
export function lintIntents(message: MaximMessage): Check[] {
  const lacking = platforms.filter((platform) => needsIntent(message, platform))
  const odd = platforms.filter((platform) => isOdd(message[platform]?.intent))
  return [
    ...lacking.map((platform) =>
      block('intent-missing', {
        zh: `${names[platform].zh}：点击动作是“打开特定页面”，还要填 intent。`,
        en: `${names[platform].en}: a tap opens a certain page, so its intent is needed.`,
      }),
    ),
    ...odd.map((platform) =>
      warn('intent-form', {
        zh: `${names[platform].zh}：intent 与示例的写法不同（intent:#Intent;component=包名/页面;end），点击后可能打不开。`,
        en: `${names[platform].en}: the intent differs from the example (intent:#Intent;component=package/activity;end); a tap may open nothing.`,
      }),
    ),
  ]
}

/** Whose intent has to be filled in so that every tap opens something: those that themselves say that it opens a page. */
export const placesOfMissingIntents = (message: MaximMessage): Platform[] =>
  platforms.filter((platform) => message[platform]?.click_action === 'intent' && needsIntent(message, platform))

function needsIntent(message: MaximMessage, platform: Platform): boolean {
  const { android = {} } = message
  const own = message[platform] ?? {}
  const action = own.click_action ?? android.click_action
  return action === 'intent' && filled(own.intent) === undefined && filled(android.intent) === undefined
}

const component = /^component=[^/\s]+\/[^/\s]+$/

/** The source gives an example and no grammar, so another form is doubtful and not wrong. */
const isOdd = (intent: string | undefined): boolean =>
  filled(intent) !== undefined &&
  !(/^intent:#Intent;.*;end$/s.test(intent ?? '') && intent?.split(';').some((part) => component.test(part)))
