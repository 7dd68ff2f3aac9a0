import type { Content } from '../content.ts'
import type { WhyFacts } from './facts.ts'

type Shown = Pick<WhyFacts, 'isSilent' | 'showFrom' | 'showUntil' | 'providerSendsAt'>

const shownAtOnce: Shown = { isSilent: false, showFrom: null, showUntil: null, providerSendsAt: null }

const inMilliseconds = (seconds: number | undefined): number | null => (seconds === undefined ? null : seconds * 1_000)

/** Whether and when phones show a message, as far as the message itself says; null for one that is cleared. */
export function shownOf(content: Content | null): Shown {
  switch (content?.provider) {
    case 'maxim': {
      const { type, show_begin_time: from, show_end_time: until } = content.message
      return {
        ...shownAtOnce,
        isSilent: type === 'cmd',
        showFrom: inMilliseconds(from),
        showUntil: inMilliseconds(until),
      }
    }
    case 'baidu':
      return {
        ...shownAtOnce,
        isSilent: content.shape === 'android-message',
        providerSendsAt: inMilliseconds(content.options.send_time),
      }
    default:
      return shownAtOnce
  }
}
