import type { Audience } from './audience.ts'
import { block, warn } from './baidu-check.ts'
import type { BaiduContent } from './baidu-content.ts'
import { lintBaiduRecipients } from './baidu-lint-recipients.ts'
import type { Check } from './review.ts'
import type { Stage } from './stage.ts'

/** How a message is about to be sent. */
export interface BaiduSend {
  stage: Stage
  audience: Audience | null
  /** 3 Android, 4 iOS, null where the connection sets none. */
  deviceType: 3 | 4 | null
  /** The first moment at which bytes can leave, in milliseconds since 1970. */
  dispatchAt: number
  /** Most channel ids of one request. */
  perRequest: number
}

const longestLife = 604_800
/** The provider wants its own schedule more than a minute and less than a year ahead. */
const leastAhead = 60
const mostAhead = 365 * 86_400
/** Reading the review and a queue take their time too. */
const comfortablyAhead = 300

/** What is wrong or doubtful about a message's settings for this audience, stage and moment. */
export const lintBaiduSend = (content: BaiduContent, send: BaiduSend): Check[] => [
  ...lintPlatform(content, send),
  ...lintLife(content),
  ...lintSendTime(content, send),
  ...lintTopic(content, send),
  ...lintDeployStatus(content, send),
  ...lintBaiduRecipients(content, send.audience),
]

function lintPlatform({ shape }: BaiduContent, { deviceType }: BaiduSend): Check[] {
  if (deviceType === null || (shape === 'ios') === (deviceType === 4)) return []
  return [
    block('platform-other-than-connection', {
      zh: `这个连接的设备平台是${deviceType === 4 ? ' iOS' : '安卓'}，消息却是${shape === 'ios' ? ' iOS' : '安卓'}的。请换消息形式，或换连接。`,
      en: `This connection’s platform is ${deviceType === 4 ? 'iOS' : 'Android'}, but the message is for ${shape === 'ios' ? 'iOS' : 'Android'}. Choose another form, or another connection.`,
    }),
  ]
}

function lintLife({ options: { msg_expires: life } }: BaiduContent): Check[] {
  if (life === undefined || (life >= 1 && life <= longestLife)) return []
  return [
    block('msg-expires', {
      zh: `离线保留时间（msg_expires）要在 1 到 ${longestLife} 秒之间（最长 7 天）。`,
      en: `The time for which it is kept (msg_expires) must be 1 to ${longestLife} seconds (7 days).`,
    }),
  ]
}

function lintSendTime({ options: { send_time: at } }: BaiduContent, { audience, dispatchAt }: BaiduSend): Check[] {
  if (at === undefined) return []
  if (audience?.kind === 'channel_id') {
    return [
      block('send-time-not-for-devices', {
        zh: '平台定时只用于“全部”和“标签”。按设备推送会立即发出，请清空定时发送时间。',
        en: 'The provider’s schedule is for “all” and tags only. A push to devices leaves at once; clear the time.',
      }),
    ]
  }
  const ahead = at - dispatchAt / 1000
  if (ahead <= leastAhead) {
    return [
      block('send-time-too-soon', {
        zh: '定时发送时间要比真正发出的时刻（含倒计时）晚 1 分钟以上。',
        en: 'The scheduled time must be more than a minute after the moment of dispatch, countdown included.',
      }),
    ]
  }
  if (ahead >= mostAhead) {
    return [
      block('send-time-too-late', {
        zh: '定时发送时间要在一年以内。',
        en: 'The scheduled time must be less than a year ahead.',
      }),
    ]
  }
  if (ahead < comfortablyAhead) {
    return [
      warn('send-time-soon', {
        zh: '离定时发送时间不到 5 分钟，确认慢了平台会拒绝。',
        en: 'The scheduled time is less than 5 minutes off; confirm late and the provider refuses it.',
      }),
    ]
  }
  return []
}

function lintTopic({ options: { topic_id: topic = '' } }: BaiduContent, send: BaiduSend): Check[] {
  const { audience, perRequest } = send
  const devices = audience?.kind === 'channel_id' ? audience.values.length : 0
  if (topic.trim() === '') {
    if (devices <= perRequest) return []
    return [
      warn('topic-recommended', {
        zh: '名单会分成多次请求。填一个主题（topic_id），之后可以一起查这些推送的记录。',
        en: 'The list takes several requests. With a topic (topic_id) their records can be looked up together.',
      }),
    ]
  }
  if (!/^[A-Za-z0-9_]{1,128}$/.test(topic)) {
    return [
      block('topic-form', {
        zh: '主题（topic_id）只能用字母、数字和下划线，最多 128 个。',
        en: 'A topic (topic_id) may hold letters, digits and underscores only, at most 128.',
      }),
    ]
  }
  if (audience === null || devices > 0) return []
  return [
    block('topic-for-devices-only', {
      zh: '主题（topic_id）只用于按设备推送，请清空。',
      en: 'A topic (topic_id) is for pushes to devices only; clear it.',
    }),
  ]
}

function lintDeployStatus({ shape, options: { deploy_status: status } }: BaiduContent, { stage }: BaiduSend): Check[] {
  if (shape !== 'ios') return []
  if (status !== undefined && status !== 1 && status !== 2) {
    return [
      block('deploy-status', {
        zh: '证书环境（deploy_status）只能是 1 开发或 2 生产。',
        en: 'The certificate environment (deploy_status) is 1 development or 2 production.',
      }),
    ]
  }
  if (stage === 'production' && status === 1) {
    return [
      warn('deploy-status-development', {
        zh: '这是生产环境，但选了开发证书（deploy_status 1）：正式版应用的用户收不到。',
        en: 'This is production, but the development certificate is chosen (deploy_status 1): users of the released app get nothing.',
      }),
    ]
  }
  if (stage === 'test' && status !== 1) {
    return [
      warn('deploy-status-production', {
        zh: '这是测试环境，但会用生产证书（deploy_status 2，不选时也是）：可能推给正式用户。',
        en: 'This is the test stage, but the production certificate is used (deploy_status 2, also when unset): real users may get it.',
      }),
    ]
  }
  return []
}
