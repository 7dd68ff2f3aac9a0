import type { CauseText } from '#shared/domain/cause.ts'

/** Codes about the provider's own schedule. */
export const timerCauses: Readonly<Record<string, CauseText>> = {
  'baidu.41001': {
    title: { zh: '定时任务不存在', en: 'There is no such timer' },
    next: { zh: '在“查询定时任务”里核对 timer_id。', en: 'Check the timer_id with “Look up timers”.' },
  },
  'baidu.41002': {
    title: { zh: '定时任务重复', en: 'The timer is a duplicate' },
    next: {
      zh: '同样的定时任务已存在，先查询，不要再建。',
      en: 'The same timer exists already: look it up and do not create it again.',
    },
  },
  'baidu.41003': {
    title: { zh: '定时任务数量已达上限', en: 'There are as many timers as the provider allows' },
    next: {
      zh: '一个应用大约可有 10 个定时任务。取消不用的，或等已有的执行完。',
      en: 'An app has about 10. Cancel one that is not needed, or wait until one has run.',
    },
  },
  'baidu.41004': {
    title: { zh: '定时任务即将执行，不能取消', en: 'The timer is about to run and cannot be cancelled' },
    next: {
      zh: '消息会照常发出，可以准备一条更正。',
      en: 'The message will be sent; you can prepare a correction.',
    },
  },
  'baidu.41005': {
    title: { zh: '定时任务已经执行', en: 'The timer has run' },
    next: {
      zh: '消息已发出，不能再取消；可在“定时任务的推送记录”里查看。',
      en: 'The message was sent and cannot be cancelled; see “Records of a timer”.',
    },
  },
}
