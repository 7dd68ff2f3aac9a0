import type { MaximMessage } from '../maxim-content.ts'
import type { Check } from '../review.ts'
import { block, type MaximLintInput } from './check.ts'

type Times = Pick<MaximMessage, 'show_begin_time' | 'show_end_time'>

/** From when until when phones show it; times in seconds. */
export function lintDisplay({ show_begin_time: begin, show_end_time: end }: Times, input?: MaximLintInput): Check[] {
  if (end === undefined) return []
  if (begin !== undefined && end <= begin) {
    return [
      block('display-order', {
        zh: '展示结束时间要晚于开始时间。',
        en: 'The display must end later than it begins.',
      }),
    ]
  }
  if (input && end * 1000 <= input.now + input.holdSeconds * 1000) {
    return [
      block('display-over', {
        zh: '展示结束时间已经过去，或在倒计时内就会过去，没有人会看到。',
        en: 'The display ends before the message can leave; nobody would see it.',
      }),
    ]
  }
  return []
}
