import type { Text } from '#shared/domain/text.ts'

/** What stands before the values of an answer. */
export const labels = {
  tenantId: { zh: '租户 ID', en: 'Tenant ID' },
  state: { zh: '状态', en: 'State' },
  start: { zh: '开始时间', en: 'Start' },
  end: { zh: '到期时间', en: 'End' },
  presentEnd: { zh: '原到期时间', en: 'End before' },
  newEnd: { zh: '新到期时间', en: 'New end' },
  instance: { zh: '实例名', en: 'Instance name' },
  resourceId: { zh: '资源 ID', en: 'Resource ID' },
  downloadUrl: { zh: '下载地址', en: 'Download address' },
  fileName: { zh: '文件名', en: 'File name' },
  bytes: { zh: '大小（字节）', en: 'Size (bytes)' },
  app: { zh: '小程序', en: 'Mini app' },
  unread: { zh: '全局未读数', en: 'Overall count' },
  users: { zh: '单独设置的用户数', en: 'Users with a count of their own' },
} as const satisfies Record<string, Text>

export const notes = {
  askAgain: {
    zh: '这是查询，没有改变任何内容；稍后再查。',
    en: 'This was a query and changed nothing; ask again later.',
  },
  pending: {
    zh: 'PENDING：还在开通，过一会儿再查询。',
    en: 'PENDING: it is still being opened; ask again in a while.',
  },
  failure: {
    zh: 'FAILURE：开通失败。可以重新开通，或删除这个租户。',
    en: 'FAILURE: the opening failed. Open it again, or delete this tenant.',
  },
  expired: { zh: '这个租户已经到期。', en: 'This tenant has expired.' },
  openingLost: {
    zh: '租户可能已经开通，而租户 ID 只出现在丢失的应答里。先请 supLink 管理员在后台查找这个实例，不要直接再次开通。',
    en: 'The tenant may be open, and its ID was only in the lost answer. Let the supLink administrator look for this instance first; do not simply open it again.',
  },
  noTenantId: {
    zh: '平台没有给出租户 ID，请向 supLink 管理员索取。',
    en: 'The provider gave no tenant ID; ask the supLink administrator for it.',
  },
  oddInstance: {
    zh: '实例名不像“租户域名前缀-supOS 租户标识”，请核对。',
    en: 'The instance name does not look like prefix, hyphen and tenant code; check it.',
  },
  shortened: { zh: '租期已缩短。', en: 'The tenancy is now shorter than before.' },
  lookAtTenant: {
    zh: '可能已经生效。先用“查询租户”看结果，再决定要不要重做。',
    en: 'It may have taken effect. Ask for the tenant to see, before you do it again.',
  },
  uploadLost: {
    zh: '文件可能已经上传，但没有拿到资源 ID。再上传一次是安全的，只会多一份资源。',
    en: 'The file may be there, but its resource ID is not known. Uploading again is safe; it only makes a second resource.',
  },
  noResource: {
    zh: '平台说成功，却没有给出资源 ID。请再上传一次，或向管理员核实。',
    en: 'The provider reported success and gave no resource ID. Upload it again, or ask the administrator.',
  },
  downloadAddress: {
    zh: '下载地址以 / 开头时，前面要加上服务地址。',
    en: 'Where the download address begins with /, put the service address before it.',
  },
  unreadLost: {
    zh: '未读数可能已经改变。再设置一次同样的数是安全的。',
    en: 'The counts may have changed. Setting the same counts again is safe.',
  },
  everybodysCount: { zh: '这会同时改变所有用户的未读数。', en: 'This changes the unread count of all users at once.' },
  unlistedApp: {
    zh: '这个 appId 不在连接的应用列表里；平台不会报错，请核对。',
    en: 'This appId is not in the connection’s list of apps; the provider reports no error, so check it.',
  },
} as const satisfies Record<string, Text>
