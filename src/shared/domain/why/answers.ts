import type { Text } from '../text.ts'
import { inZone } from '../zoned-time.ts'
import type { WhyFacts } from './facts.ts'
import type { WhyCause } from './why-not.ts'

/** One clear sentence for the agent, and what to do next or whom to ask. */
export interface WhyAnswer {
  sentence: Text
  next: Text
}

type Say = (facts: WhyFacts, clock: (at: number | null) => string) => WhyAnswer

const names = (texts: readonly Text[], language: keyof Text): string =>
  texts.map((text) => text[language]).join(language === 'zh' ? '、' : ', ')

const askProvider: Text = {
  zh: '请平台按推送记录里的编号（任务 ID、request_id）核实。',
  en: 'Ask the provider with the ids on the delivery’s page (task id, request_id).',
}
const askIt: Text = {
  zh: '请客户确认已登录、通知权限已打开；仍没有收到，请平台按推送记录里的编号核实。',
  en: 'Ask the customer whether the app is signed in and may notify. If so, ask the provider with the ids on the delivery’s page.',
}

const answers: Record<WhyCause, Say> = {
  cleared: () => ({
    sentence: {
      zh: '名单已按保留期限清除，查不到这次推送里有没有这个编号。',
      en: 'The list was cleared after the time for which it is kept, so nobody here can tell whether this id was in it.',
    },
    next: {
      zh: '看结果和备注；要确认收件人，请平台按推送记录里的编号核实。',
      en: 'Look at its outcome and notes; for the recipients, ask the provider with the ids on the delivery’s page.',
    },
  }),
  'not-included': () => ({
    sentence: { zh: '这次推送的名单里没有这个编号。', en: 'This id was not in the list of this delivery.' },
    next: {
      zh: '核对客户的编号和类型（别名、用户 ID…）是否正确；该收到的话，给他新建一份推送。',
      en: 'Check the customer’s id and its kind (alias, user id …). If they should get it, make a new push for them.',
    },
  }),
  held: () => ({
    sentence: { zh: '还在发送前的倒计时里，什么都没有发出。', en: 'It is still in its countdown; nothing has left.' },
    next: { zh: '等倒计时结束后再查。', en: 'Look again when the countdown is over.' },
  }),
  asks: ({ scheduledAt }, clock) => ({
    sentence: {
      zh: `原定 ${clock(scheduledAt)} 发送，但没有按时发出，正等操作员决定。`,
      en: `It was to leave at ${clock(scheduledAt)} but did not, and waits for an operator’s decision.`,
    },
    next: {
      zh: '打开推送记录，决定现在发送、另选时间或不发。',
      en: 'Open the delivery and decide: send it now, choose another time, or take it back.',
    },
  }),
  scheduled: ({ scheduledAt }, clock) => ({
    sentence: {
      zh: `定在 ${clock(scheduledAt)} 发送，时间还没到。`,
      en: `It is scheduled for ${clock(scheduledAt)}, which has not come yet.`,
    },
    next: { zh: '到时间之后再查。', en: 'Look again after that time.' },
  }),
  cancelled: () => ({
    sentence: {
      zh: '给这个编号的那一部分在发出前取消了，没有发出。',
      en: 'The part for this id was cancelled before it left; nothing was sent.',
    },
    next: {
      zh: '问操作员为什么取消；还需要的话，新建一份推送。',
      en: 'Ask the operator why it was cancelled. If it is still needed, make a new push.',
    },
  }),
  paused: () => ({
    sentence: {
      zh: '推送暂停了，给这个编号的那一部分还没有发出。',
      en: 'The run is paused, and the part for this id has not left.',
    },
    next: { zh: '打开推送记录，选择继续或停止。', en: 'Open the delivery and resume or stop it.' },
  }),
  'under-way': () => ({
    sentence: {
      zh: '正在推送，给这个编号的那一部分还没有结果。',
      en: 'It is being sent; the part for this id has no outcome yet.',
    },
    next: { zh: '过一会儿再查，这里会自动更新。', en: 'Wait a little; this page follows by itself.' },
  }),
  'not-sent': () => ({
    sentence: { zh: '给这个编号的请求没有发出去。', en: 'The request for this id did not leave this machine.' },
    next: {
      zh: '按下面的原因处理后，在推送记录里给没有发到的人重新建一份推送。',
      en: 'See to the cause below, then make a new push from the delivery’s page for those whom it did not reach.',
    },
  }),
  refused: () => ({
    sentence: {
      zh: '平台拒绝了给这个编号的请求，没有推送。',
      en: 'The provider refused the request for this id; nothing was pushed.',
    },
    next: {
      zh: '按下面的原因修改后，在推送记录里给没有发到的人重新建一份推送。',
      en: 'Change what the cause below says, then make a new push from the delivery’s page for those whom it did not reach.',
    },
  }),
  'other-stage': ({ stage }) =>
    stage === 'practice'
      ? {
          sentence: {
            zh: '这是一次练习，发给了本机的练习平台，任何真实手机都不会收到。',
            en: 'This was practice: it went to the practice provider on this machine, and no real phone gets it.',
          },
          next: { zh: '真的要发，请换到生产环境的连接。', en: 'To really send it, use a production connection.' },
        }
      : {
          sentence: {
            zh: '这次发到了测试环境，用正式应用的客户收不到。',
            en: 'It went to the test stage, and customers with the live app don’t get it.',
          },
          next: {
            zh: '要发给客户，请换到生产环境的连接重新推送。',
            en: 'To reach customers, send it again through a production connection.',
          },
        },
  unknown: () => ({
    sentence: {
      zh: '发出后没有得到可靠的应答，这个编号收没收到不知道。',
      en: 'It was sent without a reliable answer: whether it reached this id is unknown.',
    },
    next: {
      zh: '不要直接重发。先在推送记录里看统计、再问一次，或请平台按编号核实。',
      en: 'Don’t simply send again. On the delivery’s page look at the statistics or ask once more, or ask the provider with its ids.',
    },
  }),
  forwarded: () => ({
    sentence: {
      zh: '这是发给对方系统的事件，不直接发给人；谁会收到，由对方系统决定。',
      en: 'This was an event for another system and not for people; that system decides who is told.',
    },
    next: {
      zh: '请对方系统的负责人按事件编号查。',
      en: 'Ask whoever runs that system, with the event’s id.',
    },
  }),
  silent: () => ({
    sentence: {
      zh: '这条消息只交给应用处理（透传），手机通知栏本来就不显示。',
      en: 'This message is handed to the app alone; phones show no notification of it.',
    },
    next: {
      zh: '要让客户看到，请改用文本或图片消息；应用收到后做什么，问应用的开发人员。',
      en: 'To be seen, use a text or picture message. What the app does with it, its developers know.',
    },
  }),
  'provider-schedule': ({ providerSendsAt }, clock) => ({
    sentence: {
      zh: `平台定在 ${clock(providerSendsAt)} 发送，时间还没到。`,
      en: `The provider is to send it at ${clock(providerSendsAt)}, which has not come yet.`,
    },
    next: { zh: '到时间之后再查。', en: 'Look again after that time.' },
  }),
  'display-not-begun': ({ showFrom }, clock) => ({
    sentence: {
      zh: `消息设了显示时间，${clock(showFrom)} 才开始显示，现在还没到。`,
      en: `The message is shown only from ${clock(showFrom)} on, which has not come yet.`,
    },
    next: { zh: '请客户到时间之后再看。', en: 'Ask the customer to look after that time.' },
  }),
  'just-sent': () => ({
    sentence: {
      zh: '平台刚受理不到 5 分钟，各通道可能还在发送。',
      en: 'The provider took it less than 5 minutes ago; its channels may still be sending.',
    },
    next: {
      zh: '请客户稍等几分钟再看，然后再查一次。',
      en: 'Ask the customer to wait some minutes, then look here again.',
    },
  }),
  'no-target': ({ request }) => ({
    sentence:
      request?.recipients === 1
        ? {
            zh: '平台受理了，但通道计数的目标是 0：平台没有为这个编号找到可推送的设备。',
            en: 'It was accepted, but its channels count no target: the provider knows no device for this id.',
          }
        : {
            zh: '平台受理了，但这批的通道计数目标是 0：平台没有为这批编号找到任何可推送的设备。',
            en: 'It was accepted, but the channels of its request count no target: the provider knows no device for any id of it.',
          },
    next: {
      zh: '核对编号；请客户打开应用、登录一次并允许通知，让设备重新登记。',
      en: 'Check the id. Ask the customer to open the app, sign in and allow notifications, so that the device registers.',
    },
  }),
  'nothing-sent': () => ({
    sentence: {
      zh: '平台受理了，通道计数有目标，但已发送是 0：通道一台也没有发出。',
      en: 'It was accepted and its channels count targets, but 0 sent: the channels have sent to no device.',
    },
    next: {
      zh: '检查这个通道的推送证书和厂商配置（连接页的“证书”）；都正常就请平台按任务 ID 核实。',
      en: 'Look at the channel’s certificate and its vendor’s configuration (on the connection’s page). If they are right, ask the provider with the task id.',
    },
  }),
  'repeat-not-pushed': () => ({
    sentence: {
      zh: '这个请求用同一编号问过不止一次，重复的那次平台不再推送；第一次有没有推到，平台没有说。',
      en: 'The request was made more than once with one id, and the provider pushes no repeat; whether the first one was pushed it does not say.',
    },
    next: askProvider,
  }),
  'tag-not-known': () => ({
    sentence: {
      zh: '这次是按标签推送的，这个编号有没有这些标签，只有平台知道。',
      en: 'It went to tags, and only the provider knows whether this id has them.',
    },
    next: {
      zh: '到平台或“标签”页查这个编号的标签。',
      en: 'Look up the tags of this id at the provider, or on the page of tags.',
    },
  }),
  'display-over': ({ showUntil }, clock) => ({
    sentence: {
      zh: `消息只显示到 ${clock(showUntil)}，现在已经过了；那之前没看手机就看不到了。`,
      en: `The message was shown only until ${clock(showUntil)}, which is over: who had not looked by then sees it no more.`,
    },
    next: {
      zh: '把内容直接告诉客户；需要的话，新建一份不限显示时间的推送。',
      en: 'Tell the customer what it said. If needed, make a new push without an end of its display.',
    },
  }),
  night: ({ leftAt, asleep }, clock) => ({
    sentence: {
      zh: `发送时间 ${clock(leftAt)} 正是${names(asleep, 'zh')}的夜间限制时段；用这些手机的人可能没有看到。`,
      en: `It was sent at ${clock(leftAt)}, in the night of ${names(asleep, 'en')}: who has such a phone may not have seen it.`,
    },
    next: {
      zh: '问客户用的是什么手机；需要的话，白天再发一次。',
      en: 'Ask the customer what phone they have. If needed, send it again in the day.',
    },
  }),
  received: () => ({
    sentence: {
      zh: '通道计数显示：这个编号的设备已经收到。',
      en: 'The channels’ counters say that a device of this id has received it.',
    },
    next: {
      zh: '请客户看手机的通知中心、应用内消息和通知权限，并确认看的是哪一台设备。',
      en: 'Ask the customer to look at the notification centre, in the app and at its permission to notify, and on which device they looked.',
    },
  }),
  'same-text': ({ sameTextAt }, clock) => ({
    sentence: {
      zh: `同样的文字在 ${clock(sameTextAt)} 已发给过这个编号；vivo 会丢弃同一天重复的文字，可能因此没有再显示。`,
      en: `The same text had gone to this id at ${clock(sameTextAt)}; vivo drops a text that repeats, so it may not have been shown again.`,
    },
    next: {
      zh: '问客户用的是不是 vivo；需要的话，改几个字再发。',
      en: 'Ask the customer whether it is a vivo phone. If needed, change some words and send again.',
    },
  }),
  'not-confirmed': () => ({
    sentence: {
      zh: '通道计数显示：通道已发送，但还没有设备报告收到（关机、断网或应用被清理时会这样）。',
      en: 'The channels’ counters say: sent, but no device has reported it received (as when it is off, offline or has closed the app).',
    },
    next: askIt,
  }),
  'quiet-hours': ({ leftAt }, clock) => ({
    sentence: {
      zh: `发送时间 ${clock(leftAt)} 正是免打扰时段，手机可能没有响铃；别的原因没有查到。`,
      en: `It was sent at ${clock(leftAt)}, in the quiet hours, so the phone may have kept silent; no other cause is known.`,
    },
    next: {
      zh: '请客户翻看通知中心；没有的话，请平台按推送记录里的编号核实。',
      en: 'Ask the customer to look through the notification centre. If it isn’t there, ask the provider with the ids on the delivery’s page.',
    },
  }),
  'not-known': () => ({
    sentence: {
      zh: '平台已受理，之后的情况这里不清楚。',
      en: 'The provider accepted it; what happened after that is not known here.',
    },
    next: askIt,
  }),
}

/** What is said of a cause; times as the clocks of the zone (IANA name) show them. */
export const answerTo = (cause: WhyCause, facts: WhyFacts, zone: string): WhyAnswer =>
  answers[cause](facts, (at) => (at === null ? '—' : inZone(at, zone).time))
