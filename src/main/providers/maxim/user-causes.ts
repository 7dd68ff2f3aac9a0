import type { CauseText } from '#shared/domain/cause.ts'

/** Codes about users. A push meets them where it is sent in somebody's name. Source: quick start, appendix of codes. */
export const userCauses: Readonly<Record<string, CauseText>> = {
  'maxim.10000': {
    title: { zh: '用户不存在', en: 'The user does not exist' },
    next: {
      zh: '用户代发时，核对代发的用户 ID；否则请管理员查看令牌属于谁。',
      en: 'When acting for a user, check that user’s id; otherwise ask the administrator whose token this is.',
    },
  },
  'maxim.10001': {
    title: { zh: '验证码不正确', en: 'The verification code is wrong' },
    next: {
      zh: '推送不需要验证码，请核对连接里的服务地址是不是推送服务。',
      en: 'A push needs no verification code; check that the service address of the connection is the push service.',
    },
  },
  'maxim.10004': {
    title: { zh: '用户已存在', en: 'The user exists already' },
    next: {
      zh: '这次推送不会注册用户，请把这条回复转给管理员。',
      en: 'A push registers nobody; show this answer to the administrator.',
    },
  },
  'maxim.10005': {
    title: { zh: '用户已在好友列表', en: 'The user is in the friend list already' },
    next: {
      zh: '好友关系不影响推送，请管理员查看平台为何这样回复。',
      en: 'Friendships do not concern a push; ask the administrator why the platform answered so.',
    },
  },
  'maxim.10006': {
    title: { zh: '用户在黑名单里', en: 'The user is on a blacklist' },
    next: {
      zh: '请管理员把用户移出黑名单，或换一位代发用户。',
      en: 'Ask the administrator to take the user off the blacklist, or act for another user.',
    },
  },
  'maxim.10007': {
    title: { zh: '好友申请不存在或已过期', en: 'The friend request does not exist or has expired' },
    next: {
      zh: '与推送无关，核对代发身份后重试。',
      en: 'This does not concern a push; check in whose name it is sent, then try again.',
    },
  },
  'maxim.10011': {
    title: { zh: '用户 ID 已被绑定', en: 'The user id is bound already' },
    next: {
      zh: '请管理员查看这个用户 ID 绑定在哪里，再决定由谁代发。',
      en: 'Ask the administrator where this user id is bound, then decide who is to act.',
    },
  },
  'maxim.10012': {
    title: { zh: '用户拒绝了好友申请', en: 'The user refused the friend request' },
    next: {
      zh: '取消代发后重试，仍出现就联系平台。',
      en: 'Send without acting for anybody; if it appears again, contact the platform.',
    },
  },
}
