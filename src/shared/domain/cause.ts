import { z } from 'zod'
import { type Text, textSchema } from './text.ts'

/** Why a request ended as it did, and what the operator does next. */
export interface CauseText {
  title: Text
  next: Text
}

export const causeSchema = z.strictObject({
  code: z.string(),
  title: textSchema,
  next: textSchema,
  /** What the other side said, as it said it; null where it said nothing. */
  httpStatus: z.int().nullable(),
  providerCode: z.string().nullable(),
  providerMessage: z.string().nullable(),
})
export type Cause = z.infer<typeof causeSchema>

const tryAgain: Text = { zh: '没有发出任何内容。检查后可以重新发送。', en: 'Nothing was sent. Check, then send again.' }
const mayHaveArrived: Text = {
  zh: '消息可能已经送达平台。请先看统计或向平台核实，不要直接重发。',
  en: 'The message may have reached the provider. Look at the statistics or ask the provider first; do not simply send again.',
}
/** What to do after a call that only asks and changes nothing, whatever became of it. */
const askAgain: Text = {
  zh: '这次只是查询，没有改变任何内容。可以稍后再试。',
  en: 'This only asked and changed nothing. Try again later.',
}

/** Causes that no provider owns: what the network or this console did. */
export const commonCauses = {
  accepted: {
    title: { zh: '平台已受理', en: 'The provider accepted it' },
    next: { zh: '受理不等于送达，送达情况看统计。', en: 'Accepted is not delivered; see the statistics for that.' },
  },
  'accepted-or-before': {
    title: { zh: '平台已受理，或此前那次已受理', en: 'The provider accepted it, or had accepted it before' },
    next: {
      zh: '同一编号的请求平台只推送一次。受理不等于送达，送达情况看统计。',
      en: 'Of requests with one id the provider pushes one. Accepted is not delivered; see the statistics for that.',
    },
  },
  'credentials-work': {
    title: { zh: '凭据可用', en: 'The credentials work' },
    next: { zh: '可以用这个连接发送。', en: 'This connection can be used.' },
  },
  dns: {
    title: { zh: '找不到服务器地址', en: 'The server name cannot be found' },
    next: {
      zh: '没有发出任何内容。检查连接里的服务地址和本机网络。',
      en: 'Nothing was sent. Check the service address of the connection and this machine’s network.',
    },
  },
  'connection-refused': {
    title: { zh: '服务器拒绝连接', en: 'The server refused the connection' },
    next: {
      zh: '没有发出任何内容。检查服务地址和端口，确认服务已启动。',
      en: 'Nothing was sent. Check the address and port, and that the service runs.',
    },
  },
  'connect-timeout': {
    title: { zh: '连接服务器超时', en: 'Connecting to the server timed out' },
    next: tryAgain,
  },
  tls: {
    title: { zh: '服务器证书不可信', en: 'The server’s certificate is not trusted' },
    next: {
      zh: '没有发出任何内容。确认地址无误，或请管理员检查证书。',
      en: 'Nothing was sent. Check the address, or ask an administrator to look at the certificate.',
    },
  },
  network: {
    title: { zh: '网络不通', en: 'The network is not reachable' },
    next: tryAgain,
  },
  aborted: {
    title: { zh: '发送前已停止', en: 'Stopped before it was sent' },
    next: tryAgain,
  },
  proxy: {
    title: { zh: '代理服务器没有接通', en: 'The proxy did not connect' },
    next: {
      zh: '没有发出任何内容。在“设置”里检查代理地址，或请网络管理员放行这个平台的地址。',
      en: 'Nothing was sent. Check the proxy in the settings, or ask the network’s administrator to let the provider’s address through.',
    },
  },
  unsendable: {
    title: { zh: '地址或凭据含有无法发送的字符', en: 'Address or credentials hold characters that cannot be sent' },
    next: {
      zh: '没有发出任何内容。在“连接”里重新填写服务地址和凭据。',
      en: 'Nothing was sent. Enter address and credentials of the connection again.',
    },
  },
  reset: {
    title: { zh: '连接在等待应答时中断', en: 'The connection broke while waiting for the answer' },
    next: mayHaveArrived,
  },
  timeout: {
    title: { zh: '已发出，但平台没有按时应答', en: 'It was sent, but the provider did not answer in time' },
    next: mayHaveArrived,
  },
  unreadable: {
    title: { zh: '平台的应答无法读懂', en: 'The provider’s answer could not be read' },
    next: mayHaveArrived,
  },
  'server-error': {
    title: { zh: '平台服务器出错', en: 'The provider’s server reported an error' },
    next: mayHaveArrived,
  },
  interrupted: {
    title: { zh: '发送途中程序中断', en: 'The console was interrupted while sending' },
    next: mayHaveArrived,
  },
  'given-up': {
    title: { zh: '等待应答时被取消', en: 'Cancelled while waiting for the answer' },
    next: mayHaveArrived,
  },
  restored: {
    title: { zh: '数据库恢复、拷贝或搬动过', en: 'The database was restored, copied or moved' },
    next: {
      zh: '这条请求在那之前还没有结果，之后可能已经发出过。请先看统计或向平台核实，不要直接重发。',
      en: 'This request had no outcome before that, and may have been sent since. Look at the statistics or ask the provider first; do not simply send again.',
    },
  },
  'restored-in-hold': {
    title: {
      zh: '数据库恢复、拷贝或搬动过，倒计时已取消',
      en: 'The database was restored, copied or moved; the countdown was cancelled',
    },
    next: {
      zh: '消息已回到草稿，这次没有发出。恢复之前可能已经发送过，重新发送前请先向平台核实。',
      en: 'The message is a draft again and was not sent now. It may have been sent before the restore: ask the provider before you send it again.',
    },
  },
  redirect: {
    title: { zh: '服务器要求转到别的地址', en: 'The server wants to send us to another address' },
    next: {
      zh: '为了安全没有跟随。请核对连接里的服务地址（例如 http 应为 https）。',
      en: 'It was not followed, for safety. Check the service address (for example http instead of https).',
    },
  },
  'too-many-requests': {
    title: { zh: '平台要求放慢速度', en: 'The provider asks to slow down' },
    next: {
      zh: '平台没有受理。等几分钟后再发送。',
      en: 'The provider did not accept it. Wait some minutes, then send again.',
    },
  },
  unauthorised: {
    title: { zh: '平台不认可凭据', en: 'The provider does not accept the credentials' },
    next: {
      zh: '在“连接”里更新凭据，并点“测试连接”。',
      en: 'Update the credentials under Connections and use “Test connection”.',
    },
  },
  'not-found': {
    title: { zh: '服务器上没有这个接口', en: 'The server does not have this call' },
    next: {
      zh: '核对连接里的服务地址，末尾不要带接口路径。',
      en: 'Check the service address of the connection; it must not include a call’s path.',
    },
  },
  'too-large': {
    title: { zh: '内容超过平台允许的大小', en: 'The content is larger than the provider allows' },
    next: { zh: '缩短内容后重新发送。', en: 'Shorten the content and send again.' },
  },
  refused: {
    title: { zh: '平台拒绝了这次请求', en: 'The provider refused the request' },
    next: { zh: '按平台给出的说明修改后再发送。', en: 'Change what the provider’s message asks for, then send again.' },
  },
  'cancelled-in-hold': {
    title: { zh: '在倒计时内取消', en: 'Cancelled during the countdown' },
    next: { zh: '没有发出任何内容，消息已回到草稿。', en: 'Nothing was sent; the message is a draft again.' },
  },
  'schedule-cancelled': {
    title: { zh: '定时已取消', en: 'The schedule was cancelled' },
    next: { zh: '没有发出任何内容，消息已回到草稿。', en: 'Nothing was sent; the message is a draft again.' },
  },
  stopped: {
    title: { zh: '已停止其余请求', en: 'The rest was stopped' },
    next: {
      zh: '这一部分没有发出。需要时可对这些收件人新建推送。',
      en: 'This part was not sent. If needed, create a new push for these recipients.',
    },
  },
  'clock-jumped-in-hold': {
    title: { zh: '倒计时内电脑休眠或时间被改动', en: 'The machine slept or its clock was set during the countdown' },
    next: { zh: '没有发出任何内容，消息已回到草稿。', en: 'Nothing was sent; the message is a draft again.' },
  },
  'late-in-hold': {
    title: { zh: '倒计时结束时无法写入数据', en: 'Data could not be written when the countdown ended' },
    next: {
      zh: '没有发出任何内容，消息已回到草稿。检查磁盘空间后重新发送。',
      en: 'Nothing was sent; the message is a draft again. Check the disk, then send again.',
    },
  },
  'vault-locked-in-hold': {
    title: { zh: '倒计时内凭据被锁定', en: 'The credentials were locked during the countdown' },
    next: { zh: '没有发出任何内容，消息已回到草稿。', en: 'Nothing was sent; the message is a draft again.' },
  },
  'locked-in-hold': {
    title: { zh: '倒计时内生产环境被锁定', en: 'Production was locked during the countdown' },
    next: { zh: '没有发出任何内容，消息已回到草稿。', en: 'Nothing was sent; the message is a draft again.' },
  },
  'closed-in-hold': {
    title: { zh: '倒计时内程序退出', en: 'The console closed during the countdown' },
    next: { zh: '没有发出任何内容，消息已回到草稿。', en: 'Nothing was sent; the message is a draft again.' },
  },
} as const satisfies Record<string, CauseText>

export type CommonCause = keyof typeof commonCauses

/** Words for a code: the provider's own, else common ones; a code that nobody knows is shown as it is. */
export function wordsFor(code: string, own: Readonly<Record<string, CauseText>>): CauseText {
  const common: Readonly<Record<string, CauseText>> = commonCauses
  return own[code] ?? common[code] ?? { title: { zh: code, en: code }, next: { zh: '', en: '' } }
}

const nextOfQuery: Readonly<Record<string, Text>> = {
  'too-many-requests': {
    zh: '平台没有受理。等几分钟后再查。',
    en: 'The provider did not accept it. Wait some minutes, then ask again.',
  },
  refused: { zh: '按平台给出的说明检查后再试。', en: 'Check what the provider’s message says, then try again.' },
}

/** The same for a call that only asks: it can't have pushed anything, and there is nothing to send again. */
export function wordsForQuery(code: string, own: Readonly<Record<string, CauseText>>): CauseText {
  const words = wordsFor(code, own)
  const isOfPushes = words.next === mayHaveArrived || words.next === tryAgain
  return { ...words, next: nextOfQuery[code] ?? (isOfPushes ? askAgain : words.next) }
}
