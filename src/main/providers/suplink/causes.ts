import type { CauseText } from '#shared/domain/cause.ts'

/**
 * What supLink's own answers mean, and what its calls come to. Its documents name two codes, 200 and 401; any other is
 * shown as it comes. Codes of other supOS services look alike and mean other things, so they have no words here.
 */
export const causes: Readonly<Record<string, CauseText>> = {
  'suplink.200': {
    title: { zh: 'supLink 已受理', en: 'supLink accepted it' },
    next: {
      zh: '受理不等于送达，这个平台不提供送达统计。应用须打开“订阅消息”，用户才收得到。',
      en: 'Accepted is not delivered, and this provider has no delivery statistics. Users receive it only if the app has “Subscribe message” switched on.',
    },
  },
  'suplink.401': {
    title: { zh: '签名或密钥不对', en: 'The signature or the key is wrong' },
    next: {
      zh: '在“连接”里核对 SecretKey、AccessKey 和服务地址；填了 token 的，向 supOS 管理员换一个新的，再点“测试连接”。',
      en: 'Check SecretKey, AccessKey and address under Connections; if a token is entered, get a new one from the supOS administrator, then use “Test connection”.',
    },
  },
  'suplink.test-unclear': {
    title: { zh: '平台有应答，但没有确认可用', en: 'The provider answered without confirming' },
    next: {
      zh: '签名没有被判为错误。测试查询的是一个租户：请在连接里填写正确的租户 ID（agentId）再测；单租户版请给自己发一条消息来确认。',
      en: 'The signature was not called wrong. The test asks about a tenant: enter the right tenant ID (agentId) in the connection and test again; on a single-tenant platform, send yourself a message to be sure.',
    },
  },
  'suplink.uploaded': {
    title: { zh: '资源已上传', en: 'The resource is uploaded' },
    next: {
      zh: '写图片、视频、语音或文件消息时，填写这里的资源 ID。',
      en: 'Enter this resource ID when you write a picture, video, voice or file message.',
    },
  },
  'suplink.file-unreadable': {
    title: { zh: '文件读不出来', en: 'The file cannot be read' },
    next: {
      zh: '没有上传任何内容。重新选择文件后再试。',
      en: 'Nothing was uploaded. Choose the file again, then retry.',
    },
  },
  'suplink.file-empty': {
    title: { zh: '文件是空的', en: 'The file is empty' },
    next: { zh: '没有上传任何内容。换一个有内容的文件。', en: 'Nothing was uploaded. Choose a file with content.' },
  },
  'suplink.unread-set': {
    title: { zh: '未读数已设置', en: 'The unread counts are set' },
    next: {
      zh: '在用户的小程序上看一眼；平台不提供查询未读数的接口。',
      en: 'Look at the mini app of a user; the provider has no call that reads the counts.',
    },
  },
  'suplink.unread-not-a-count': {
    title: { zh: '未读数只能是 0 或正整数', en: 'Unread counts are whole numbers from 0' },
    next: { zh: '没有发出请求。改正后再设置。', en: 'No request was made. Correct the counts and set them again.' },
  },
  'suplink.tenant-read': {
    title: { zh: '已查到租户', en: 'The tenant was found' },
    next: { zh: '状态和起止时间见下方。', en: 'State and dates are shown below.' },
  },
  'suplink.tenant-opened': {
    title: { zh: '平台已受理开通', en: 'The provider accepted the opening' },
    next: {
      zh: '记下租户 ID，过一会儿用“查询租户”看状态是否变成 SUCCESS。',
      en: 'Note the tenant ID and ask for the tenant in a while: its state should become SUCCESS.',
    },
  },
  'suplink.tenant-dates': {
    title: { zh: '结束时间要晚于开始时间', en: 'The end must be later than the start' },
    next: { zh: '没有发出请求。改好时间再开通。', en: 'No request was made. Correct the dates, then open it.' },
  },
  'suplink.tenant-renewed': {
    title: { zh: '到期时间已修改', en: 'The end date is changed' },
    next: { zh: '用“查询租户”核对新的到期时间。', en: 'Ask for the tenant to check the new end date.' },
  },
  'suplink.renew-shortens': {
    title: { zh: '新的到期时间早于现在的到期时间', en: 'The new end is earlier than the present one' },
    next: {
      zh: '没有修改。这会缩短租期；确实要缩短，请在“确认缩短”里再输入一次租户 ID。',
      en: 'Nothing was changed. This shortens the tenancy; if that is meant, type the tenant ID again under “Confirm an earlier end”.',
    },
  },
  'suplink.renew-unchecked': {
    title: { zh: '读不到现在的到期时间', en: 'The present end date cannot be read' },
    next: {
      zh: '没有修改，因为无法判断租期会不会缩短。先用“查询租户”查看；仍要修改，请在“确认缩短”里再输入一次租户 ID。',
      en: 'Nothing was changed, since it might shorten the tenancy. Ask for the tenant first; to change it all the same, type the tenant ID again under “Confirm an earlier end”.',
    },
  },
  'suplink.tenant-deleted': {
    title: { zh: '租户已删除', en: 'The tenant is deleted' },
    next: { zh: '无法恢复；需要时只能重新开通。', en: 'This cannot be undone; if needed, open a new one.' },
  },
}
