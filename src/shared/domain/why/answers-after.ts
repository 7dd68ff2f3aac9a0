import type { Text } from '../text.ts'
import type { Say } from './say.ts'
import type { WhyCause } from './why-not.ts'

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

/** What is said of what has left for those who were to see it. */
export const answersAfter = {
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
} satisfies Partial<Record<WhyCause, Say>>
