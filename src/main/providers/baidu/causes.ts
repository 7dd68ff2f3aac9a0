import type { CauseText } from '#shared/domain/cause.ts'
import { accountCauses } from './causes-account.ts'
import { iosCauses } from './causes-ios.ts'
import { requestCauses } from './causes-request.ts'
import { timerCauses } from './causes-timer.ts'

/** What Baidu's own codes mean. Source: its page of error codes, completed from copies of that table. */
export const causes: Readonly<Record<string, CauseText>> = {
  ...requestCauses,
  ...accountCauses,
  ...iosCauses,
  ...timerCauses,
  'baidu.answered': {
    title: { zh: '查询完成', en: 'The provider answered' },
    next: { zh: '结果在下面。', en: 'The result is below.' },
  },
  'baidu.done': {
    title: { zh: '平台已完成', en: 'The provider has done it' },
    next: { zh: '可以用同一栏里的查询核对。', en: 'Use the queries beside it to make sure.' },
  },
  'baidu.failed': {
    title: { zh: '平台没有做成', en: 'The provider did not do it' },
    next: {
      zh: '平台收到了请求，但结果是失败。核对输入后再试。',
      en: 'The provider took the request but reports a failure. Check the input, then try again.',
    },
  },
  'baidu.partly': {
    title: { zh: '只完成了一部分', en: 'Only a part was done' },
    next: {
      zh: '逐台看下面的结果，只对没有成功的设备再做一次。',
      en: 'See the result of each device below, and do it again for those that failed only.',
    },
  },
}

/** Codes after which every other request of the run would be refused as well. */
export const stoppingCodes: ReadonlySet<number> = new Set([
  30601, 30603, 30604, 30612, 30613, 30616, 30617, 30618, 30620, 30621, 30699, 40002, 40004, 40006, 40007, 40008, 40009,
  40010, 40011, 40012,
])
