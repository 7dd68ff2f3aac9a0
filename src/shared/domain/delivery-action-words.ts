import type { Text } from './text.ts'

/** What the timeline of a delivery calls its lines in files; a test compares them with the words on the screens. */
export const deliveryActionWords: Readonly<Record<string, Text>> = {
  'deliveries.test': { zh: '确认发送测试', en: 'Test confirmed' },
  'deliveries.submit': { zh: '确认发送', en: 'Send confirmed' },
  'deliveries.start': { zh: '倒计时结束，开始发送', en: 'Countdown ended, sending started' },
  'deliveries.settled': { zh: '全部请求已有结果', en: 'Every request has its outcome' },
  'deliveries.schedule': { zh: '确认定时发送', en: 'Schedule confirmed' },
  'deliveries.schedule-asks': { zh: '没有按时发送，等操作员决定', en: 'Not sent at its time, asks the operator' },
  'deliveries.cancel': { zh: '发送前取消', en: 'Cancelled before it was sent' },
  'deliveries.pause': { zh: '暂停', en: 'Paused' },
  'deliveries.resume': { zh: '继续', en: 'Resumed' },
  'deliveries.stop': { zh: '停止其余请求', en: 'The rest was stopped' },
  'deliveries.interrupted': {
    zh: '程序中断，发送途中的请求结果未知',
    en: 'Console interrupted; what was being sent has an unknown outcome',
  },
  'deliveries.restored': {
    zh: '数据库恢复或搬动过，还没有结果的请求结果未知',
    en: 'Database restored or moved; requests without an outcome are unknown',
  },
  'deliveries.hold-restored': {
    zh: '数据库恢复或搬动过，倒计时已取消',
    en: 'Database restored or moved; the countdown was cancelled',
  },
  'deliveries.paused-by-stop': { zh: '程序中断，其余请求保持暂停', en: 'Console interrupted; the rest stays paused' },
  'deliveries.paused-by-refusal': { zh: '平台拒绝，自动停下', en: 'Refused by the provider, stopped by itself' },
  'deliveries.paused-by-lock': { zh: '生产环境锁定，自动停下', en: 'Production locked, stopped by itself' },
  'deliveries.paused-by-vault': { zh: '凭据锁定，自动停下', en: 'Credentials locked, stopped by itself' },
  'deliveries.paused-by-change': { zh: '连接已改动，自动停下', en: 'Connection changed, stopped by itself' },
  'deliveries.paused-after-first': {
    zh: '第一个请求已受理，按要求停下',
    en: 'First request accepted, stopped as asked',
  },
  'deliveries.paused-by-sleep': {
    zh: '电脑休眠或时间被改动，自动停下',
    en: 'The machine slept or its clock was set, stopped by itself',
  },
  'deliveries.ask-again': { zh: '用同一编号再问一次', en: 'Asked again with the same id' },
  'deliveries.became-known': { zh: '结果未知的请求已确认受理', en: 'Unknown request found to be accepted' },
  'deliveries.note': { zh: '添加备注', en: 'Note added' },
  'deliveries.resend': { zh: '给部分收件人新建推送', en: 'New push made for some recipients' },
  'deliveries.correct': { zh: '新建更正草稿', en: 'Correction draft made' },
  'deliveries.hold-taken-back': {
    zh: '倒计时内自动收回，没有发出任何内容',
    en: 'Taken back in the hold; nothing was sent',
  },
  'deliveries.hold-ended-by-stop': {
    zh: '倒计时内程序退出，没有发出任何内容',
    en: 'Console closed during the countdown; nothing was sent',
  },
  'exports.run': { zh: '导出文件', en: 'File exported' },
}
