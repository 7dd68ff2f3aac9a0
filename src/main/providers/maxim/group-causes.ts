import type { CauseText } from '#shared/domain/cause.ts'

/** Codes about groups. A push meets them where it is sent for a group. Source: quick start, appendix of codes. */
export const groupCauses: Readonly<Record<string, CauseText>> = {
  'maxim.20001': {
    title: { zh: '群不存在', en: 'There is no such group' },
    next: {
      zh: '核对代发的群 ID，它属于这个应用才有效。',
      en: 'Check the id of the group that is acted for; it must belong to this app.',
    },
  },
  'maxim.20002': {
    title: { zh: '用户不是群成员', en: 'The user is not a member of the group' },
    next: {
      zh: '换用这个群的成员，或不以群的身份代发。',
      en: 'Use a member of that group, or do not act for a group.',
    },
  },
  'maxim.20003': {
    title: { zh: '群消息推送设置不合法', en: 'The group’s push setting is not valid' },
    next: {
      zh: '请管理员改正群的 msg_push_mode 设置。',
      en: 'Ask the administrator to correct the group’s msg_push_mode.',
    },
  },
  'maxim.20004': {
    title: { zh: '群主不能直接离开群', en: 'The owner cannot simply leave the group' },
    next: {
      zh: '推送不会退群，请确认服务地址后联系平台。',
      en: 'A push leaves no group; check the service address, then contact the platform.',
    },
  },
  'maxim.20005': {
    title: { zh: '转让群失败：对方不是群成员', en: 'The group could not be handed over: the other is no member' },
    next: {
      zh: '等管理员处理完群的转让再发送。',
      en: 'Wait until the administrator has settled who owns the group, then send.',
    },
  },
  'maxim.20006': {
    title: { zh: '群正在修复', en: 'The group is being repaired' },
    next: { zh: '过一段时间再以这个群的身份发送。', en: 'Wait a while before acting for this group again.' },
  },
  'maxim.20007': {
    title: { zh: '应用的群数量超限', en: 'The app has too many groups' },
    next: {
      zh: '请管理员清理群或提高群的上限。',
      en: 'Ask the administrator to remove groups or to raise the limit of groups.',
    },
  },
  'maxim.20008': {
    title: { zh: '用户创建的群太多', en: 'The user has created too many groups' },
    next: {
      zh: '换一位用户代发，或清理他创建的群。',
      en: 'Act for another user, or remove groups that this one created.',
    },
  },
  'maxim.20009': {
    title: { zh: '用户加入的群太多', en: 'The user has joined too many groups' },
    next: { zh: '请他退出一些群，或换一位用户代发。', en: 'Let the user leave some groups, or act for another.' },
  },
  'maxim.20010': {
    title: { zh: '群人数超限', en: 'The group has too many members' },
    next: {
      zh: '请群主减少成员，再以这个群的身份发送。',
      en: 'Ask the owner to remove members before acting for this group.',
    },
  },
  'maxim.20011': {
    title: { zh: '需要群成员权限', en: 'The rights of a group member are needed' },
    next: {
      zh: '请管理员把代发身份加入这个群。',
      en: 'Ask the administrator to add the acting identity to this group.',
    },
  },
  'maxim.20012': {
    title: { zh: '需要群管理员权限', en: 'The rights of a group administrator are needed' },
    next: {
      zh: '请群主授予群管理员权限，或改用群主代发。',
      en: 'Ask the owner to grant administrator rights in the group, or act for the owner.',
    },
  },
  'maxim.20013': {
    title: { zh: '需要群主权限', en: 'The rights of the group’s owner are needed' },
    next: { zh: '改用群主的用户 ID 代发。', en: 'Act for the user id of the group’s owner.' },
  },
  'maxim.20014': {
    title: { zh: '入群申请已过期或已处理', en: 'The request to join has expired or was settled' },
    next: {
      zh: '推送不受入群申请影响，重试一次仍出现就联系平台。',
      en: 'A push does not depend on it; if it appears again, contact the platform.',
    },
  },
  'maxim.20015': {
    title: { zh: '入群邀请已过期或已处理', en: 'The invitation to the group has expired or was settled' },
    next: {
      zh: '请管理员重新邀请，再以这个群的身份发送。',
      en: 'Ask the administrator for a new invitation before acting for this group.',
    },
  },
  'maxim.20016': {
    title: { zh: '用户多次被移出群，不能再加入', en: 'The user was removed too often and cannot join again' },
    next: { zh: '换一位用户代发。', en: 'Act for another user.' },
  },
  'maxim.20017': {
    title: { zh: '用户已经是群成员', en: 'The user is a member of the group already' },
    next: { zh: '不用再加群，请直接核对代发身份。', en: 'Nobody needs to join; check in whose name it is sent.' },
  },
  'maxim.20018': {
    title: { zh: '用户在群黑名单里', en: 'The user is on the group’s blacklist' },
    next: {
      zh: '请群管理员解除后再代发。',
      en: 'Ask the group’s administrator to lift that before acting for the user.',
    },
  },
  'maxim.20020': {
    title: { zh: '群公告不存在', en: 'There is no such announcement of the group' },
    next: {
      zh: '推送不读群公告，请把回复交给管理员核实。',
      en: 'A push reads no announcements; let the administrator look at the answer.',
    },
  },
  'maxim.20021': {
    title: { zh: '群公告被管理员停用', en: 'The group’s announcement was disabled' },
    next: {
      zh: '请管理员确认群的状态后再发送。',
      en: 'Ask the administrator about the state of the group, then send.',
    },
  },
  'maxim.20022': {
    title: { zh: '群共享文件不存在', en: 'There is no such shared file of the group' },
    next: {
      zh: '附件请用公网可打开的地址，不要用群文件。',
      en: 'Use an attachment address that opens from the internet, not a file of the group.',
    },
  },
  'maxim.20023': {
    title: { zh: '没有群共享文件的权限', en: 'There is no right to the group’s shared file' },
    next: { zh: '换成公开的附件地址再发送。', en: 'Use a public attachment address, then send.' },
  },
  'maxim.20024': {
    title: { zh: '群邀请二维码不合法', en: 'The group’s invitation code is not valid' },
    next: {
      zh: '推送不使用二维码，核对服务地址是否填对。',
      en: 'A push uses no such code; check whether the service address is right.',
    },
  },
  'maxim.20025': {
    title: { zh: '群邀请二维码已过期', en: 'The group’s invitation code has expired' },
    next: {
      zh: '请管理员确认后再以这个群的身份发送。',
      en: 'Let the administrator renew it before acting for this group.',
    },
  },
}
