import type { Say } from './say.ts'
import type { WhyCause } from './why-not.ts'

/** What is said where it was not for the id, or has not left, or went elsewhere. */
export const answersBefore = {
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
} satisfies Partial<Record<WhyCause, Say>>
