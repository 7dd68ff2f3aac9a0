import type { Text } from '../text.ts'
import { inZone } from '../zoned-time.ts'
import type { WhyFacts } from './facts.ts'
import type { WhyCause } from './why-not.ts'

type Clock = (at: number | null) => string

/** What comes between greeting and farewell. Nothing of ids, stages or providers, and no promise of what nobody knows. */
const middles: Record<WhyCause, (facts: WhyFacts, clock: Clock) => Text> = {
  cleared: () => ({
    zh: '时间较久，详细的发送记录已按规定清除，我们暂时无法确认当时是否发给了您。',
    en: 'It was a while ago and its detailed records have been cleared as our rules require, so we cannot tell whether it was sent to you.',
  }),
  'not-included': () => ({
    zh: '我们核对了发送记录，这条消息没有发给您提供的账号。请告诉我们您登录应用时用的账号，方便我们再核对。',
    en: 'We have checked our records: it was not sent to the account you gave us. Please tell us the account that you use in the app, so that we can check once more.',
  }),
  held: () => notYet,
  asks: () => notYet,
  scheduled: () => notYet,
  cancelled: () => ({
    zh: '这条消息在发出前取消了，所以您没有收到，并不是您手机的问题。',
    en: 'It was cancelled before it was sent, so you did not receive it. Nothing is wrong with your phone.',
  }),
  paused: () => notYet,
  'under-way': () => ({
    zh: '这条消息正在陆续发送，请您稍等一会儿再看。',
    en: 'It is being sent right now; please look again in a little while.',
  }),
  'not-sent': () => ourSide,
  refused: () => ourSide,
  'other-stage': () => ({
    zh: '这条消息是一次内部测试，没有发给正式用户，您不会收到。给您带来的疑惑，敬请谅解。',
    en: 'It was an internal test that was not meant for customers, so you did not receive it. We apologise for the confusion.',
  }),
  unknown: () => ({
    zh: '发送时网络没有给出明确的结果，是否到达您的手机还不能确认。我们需要先核实，以免您收到两次。',
    en: 'When it was sent, the network gave no clear result, so we cannot confirm that it reached your phone. We need to look into it first, so that you don’t get it twice.',
  }),
  forwarded: () => ({
    zh: '这条消息是由系统转交的，我们需要和相关系统的负责人一起核实。',
    en: 'It was passed on by another system, and we need to look into it with whoever runs that system.',
  }),
  silent: () => ({
    zh: '这条消息由应用在后台处理，手机通知栏不会显示，属于正常情况。',
    en: 'It is handled by the app in the background and does not show as a notification. That is how it is meant to be.',
  }),
  'provider-schedule': ({ providerSendsAt }, clock) => ({
    zh: `这条消息定在 ${clock(providerSendsAt)} 发送，时间还没有到。`,
    en: `It is scheduled for ${clock(providerSendsAt)}, which has not come yet.`,
  }),
  'display-not-begun': ({ showFrom }, clock) => ({
    zh: `这条消息从 ${clock(showFrom)} 开始显示，请您到时再看。`,
    en: `It is shown from ${clock(showFrom)} on; please look after that time.`,
  }),
  'just-sent': () => ({
    zh: '这条消息刚刚发出，到达手机可能需要几分钟，请您稍等一会儿再看。',
    en: 'It was sent only just now and may take some minutes to reach your phone; please look again in a little while.',
  }),
  'no-target': () => ({
    zh: '系统没有找到您可以接收消息的设备。请您打开应用并登录一次，同时在手机设置里允许应用发送通知。',
    en: 'We found no device of yours that can receive it. Please open the app, sign in once, and allow the app to send notifications in your phone’s settings.',
  }),
  'nothing-sent': () => ({
    zh: '消息已提交，但手机厂商的通道还没有发出。我们需要核实通道的情况；这不是您操作的问题。',
    en: 'It was handed over, but the phone vendor’s channel has not sent it. We need to look into that channel; it is nothing you did.',
  }),
  'repeat-not-pushed': () => checking,
  'tag-not-known': () => ({
    zh: '这条消息只发给了符合条件的一部分用户，我们需要核实您是否在其中。',
    en: 'It went only to customers who meet certain conditions, and we need to check whether you are one of them.',
  }),
  'display-over': ({ showUntil }, clock) => ({
    zh: `这条消息只显示到 ${clock(showUntil)}，现在已经过了显示时间，所以看不到了。`,
    en: `It was shown only until ${clock(showUntil)}. That time is over, so it can no longer be seen.`,
  }),
  night: () => ({
    zh: '这条消息是在夜间发出的，有些品牌的手机夜间会限制通知，可能因此没有显示。请问您用的是什么品牌的手机？',
    en: 'It was sent at night, when phones of some makers limit notifications, so it may not have been shown. May we ask which make of phone you use?',
  }),
  received: () => ({
    zh: '系统显示消息已经到达您的一台设备。请您下拉通知中心、打开应用内的消息看一下，并确认手机允许应用发送通知。',
    en: 'Our system shows that it has reached a device of yours. Please look in the notification centre and in the app’s messages, and check that the app may send notifications.',
  }),
  'same-text': () => ({
    zh: '同样内容的消息当天已经发给过您，有些品牌的手机不会重复显示相同的内容。请您翻看较早的通知。',
    en: 'A message with the same words had been sent to you that day, and phones of some makers don’t show the same words twice. Please look at your earlier notifications.',
  }),
  'not-confirmed': () => ({
    zh: '消息已经发出，但还没有收到设备送达的回执。请您确认手机已开机、联网，应用已登录，并允许发送通知。',
    en: 'It was sent, but no device has confirmed it yet. Please check that your phone is on and online, that you are signed in to the app, and that it may send notifications.',
  }),
  'quiet-hours': () => ({
    zh: '这条消息发出的时间较晚，手机可能处于静音状态，没有提示。请您翻看通知中心。',
    en: 'It was sent late, and your phone may have been silent. Please look through your notification centre.',
  }),
  'not-known': () => checking,
}

const notYet: Text = { zh: '这条消息目前还没有发出。', en: 'It has not been sent yet.' }
const ourSide: Text = {
  zh: '这条消息没有发送成功，原因在我们这边，不是您手机的问题。非常抱歉。',
  en: 'It was not sent successfully. The reason is on our side and not your phone. We are sorry.',
}
const checking: Text = {
  zh: '我们的记录显示这条消息已提交发送，但还不能确认是否到达您的手机，需要进一步核实。请您先确认应用已登录，并允许发送通知。',
  en: 'Our records show that it was handed over for sending, but not whether it reached your phone; we need to look further. Meanwhile, please check that you are signed in to the app and that it may send notifications.',
}

/** To a customer whose id no list of late has named. */
export const replyNowhere: Text = {
  zh: '您好！我们核对了近期的发送记录，没有找到发给您所提供账号的消息。请告诉我们您登录应用时用的账号和大致时间，方便我们再核对。感谢您的理解。',
  en: 'Hello, we have checked our recent records and found no message that was sent to the account you gave us. Please tell us the account that you use in the app, and about when it was, so that we can check once more. Thank you for your understanding.',
}

interface About {
  /** The message's title; may be empty. */
  title: string
  /** When it was sent; null where it was not. */
  sentAt: number | null
  /** IANA name. */
  zone: string
}

/** A reply to the customer, to be copied. */
export function replyTo(cause: WhyCause, facts: WhyFacts, { title, sentAt, zone }: About): Text {
  const clock: Clock = (at) => (at === null ? '—' : inZone(at, zone).time)
  const middle = middles[cause](facts, clock)
  const quoted = title === '' ? '' : `“${title}”`
  const time = clock(sentAt)
  return {
    zh: `您好！关于您问到的${sentAt === null ? '' : ` ${time} 的`}消息${quoted}：${middle.zh}感谢您的理解。`,
    en: `Hello, thank you for asking about the message${quoted && ` ${quoted}`}${sentAt === null ? '' : ` of ${time}`}. ${middle.en} Thank you for your understanding.`,
  }
}
