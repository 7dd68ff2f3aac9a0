import type { AudienceKind } from './audience.ts'
import type { DeliveryState, RequestState, Summary } from './delivery.ts'
import type { Stage } from './stage.ts'
import type { Text } from './text.ts'

/** What states and outcomes are called in files; a test compares them with the words on the screens. */
export const stateWords: Readonly<Record<Exclude<DeliveryState, 'settled'>, Text>> = {
  reviewed: { zh: '待确认', en: 'To be confirmed' },
  scheduled: { zh: '已定时', en: 'Scheduled' },
  held: { zh: '等待发送', en: 'Waiting to send' },
  running: { zh: '推送中', en: 'Sending' },
  paused: { zh: '已暂停', en: 'Paused' },
}

export const summaryWords: Readonly<Record<Summary, Text>> = {
  accepted: { zh: '已受理', en: 'Accepted' },
  refused: { zh: '平台拒绝', en: 'Refused' },
  'not-sent': { zh: '未发出', en: 'Not sent' },
  unknown: { zh: '结果未知', en: 'Outcome unknown' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  partial: { zh: '部分受理', en: 'Partly accepted' },
}

/** Of a request that has no outcome yet. */
export const openRequestWords: Readonly<Record<Exclude<RequestState, 'settled'>, Text>> = {
  planned: stateWords.held,
  'in-flight': stateWords.running,
}

export const stageWords: Readonly<Record<Stage, Text>> = {
  practice: { zh: '练习环境', en: 'Practice' },
  test: { zh: '测试环境', en: 'Test' },
  production: { zh: '生产环境', en: 'Production' },
}

export const audienceWords: Readonly<Record<AudienceKind, Text>> = {
  all: { zh: '全部设备', en: 'All devices' },
  tag: { zh: '标签', en: 'Tags' },
  alias: { zh: '别名', en: 'Aliases' },
  user_id: { zh: '用户 ID', en: 'User ids' },
  push_token: { zh: 'Push token', en: 'Push tokens' },
  user: { zh: '用户名', en: 'User names' },
  channel_id: { zh: '设备 channel_id', en: 'Device channel_ids' },
  target: { zh: '转发目标', en: 'Forwarding target' },
}
