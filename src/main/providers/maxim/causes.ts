import type { CauseText } from '#shared/domain/cause.ts'
import { groupCauses } from './group-causes.ts'
import { userCauses } from './user-causes.ts'

/** What MaxIM's own codes mean. Source: quick start of its server API, appendix of codes. */
export const causes: Readonly<Record<string, CauseText>> = {
  ...userCauses,
  ...groupCauses,
  'maxim.no-task': {
    title: { zh: '平台已受理，但没有给任务号', en: 'The provider accepted it and gave no task id' },
    next: {
      zh: '没有任务号就查不到统计。不要因此重发。',
      en: 'Without a task id there are no statistics. Do not send again for that.',
    },
  },
  'maxim.no-task-ids': {
    title: { zh: '没有可以查询的任务号', en: 'There is no task id to ask for' },
    next: {
      zh: '任务号只有数字，每行一个，可以从“记录”里复制。',
      en: 'A task id is digits only, one per line; copy it from the record of a delivery.',
    },
  },
  'maxim.certificates-read': {
    title: { zh: '推送证书已读取', en: 'The push certificates were read' },
    next: {
      zh: '与控制台对照 SHA-256 前 8 位，就能知道密钥是否一致。',
      en: 'Compare the first 8 digits of a SHA-256 to tell whether a secret is the right one.',
    },
  },
  'maxim.counters-read': {
    title: { zh: '统计已读取', en: 'The statistics were read' },
    next: { zh: '数字还会增长，过一会儿可以再查。', en: 'The numbers still grow; ask again later.' },
  },
  'maxim.10002': {
    title: { zh: '参数有误', en: 'A parameter is wrong' },
    next: {
      zh: '对照平台说明检查内容和受众，改正后重新发送。',
      en: 'Check content and audience against the provider’s message, correct them and send again.',
    },
  },
  'maxim.10003': {
    title: { zh: '请求没有带访问令牌', en: 'The request carried no access token' },
    next: { zh: '在“连接”里填写访问令牌。', en: 'Enter the access token under Connections.' },
  },
  'maxim.10008': {
    title: { zh: '访问令牌无效', en: 'The access token is not valid' },
    next: {
      zh: '在控制台“Token 管理”重新生成，更新到“连接”里，再点“测试连接”。',
      en: 'Make a new token under “Token 管理” in the console, update the connection and use “Test connection”.',
    },
  },
  'maxim.10009': {
    title: { zh: '平台的文件存储出错', en: 'The provider’s file storage failed' },
    next: {
      zh: '请向美信平台核实文件存储何时恢复，再重新发送。',
      en: 'Ask MaxIM when its file storage works again, then send again.',
    },
  },
  'maxim.10010': {
    title: { zh: '令牌没有推送权限', en: 'The token has no right to push' },
    next: {
      zh: '请管理员为这个令牌开通推送权限，或换用有权限的令牌。',
      en: 'Ask the administrator to grant this token push rights, or use one that has them.',
    },
  },
  'maxim.12001': {
    title: { zh: '图片上传到小米失败', en: 'The picture could not be uploaded to Xiaomi' },
    next: {
      zh: '检查图片地址能否公开访问，或换一张图片。',
      en: 'Check that the picture’s address is public, or use another picture.',
    },
  },
  'maxim.12002': {
    title: { zh: '图片超过 1 MB', en: 'The picture is larger than 1 MB' },
    next: { zh: '压缩图片到 1 MB 以下再发送。', en: 'Make the picture smaller than 1 MB and send again.' },
  },
  'maxim.12003': {
    title: { zh: '图片上传到 OPPO 失败', en: 'The picture could not be uploaded to OPPO' },
    next: {
      zh: '检查图片格式和地址，或先不带图片发送。',
      en: 'Check the picture’s format and address, or send without it.',
    },
  },
  'maxim.12004': {
    title: { zh: '平台下载不了图片', en: 'The provider cannot download the picture' },
    next: {
      zh: '图片地址必须能从公网直接打开，不需要登录。',
      en: 'The picture’s address must open from the internet without a login.',
    },
  },
  'maxim.12005': {
    title: { zh: '一次请求的名单超过 500', en: 'The list of one request is longer than 500' },
    next: {
      zh: '名单会自动分批；如果仍出现，请减少标签数量。',
      en: 'Lists are cut automatically; if this still appears, name fewer tags.',
    },
  },
  'maxim.12006': {
    title: { zh: '应用没有开通推送', en: 'Push is not enabled for the app' },
    next: {
      zh: '请管理员在美信控制台为这个应用开通推送功能。',
      en: 'Ask the administrator to enable push for this app in the MaxIM console.',
    },
  },
  'maxim.20000': {
    title: { zh: '平台数据库出错', en: 'The provider’s database failed' },
    next: {
      zh: '请向美信平台确认数据库已恢复，并核实这条消息没有推送过，再发送。',
      en: 'Ask MaxIM whether its database works again and that this message was not pushed, then send.',
    },
  },
  'maxim.30021': {
    title: { zh: '平台授权无效', en: 'The provider’s licence is not valid' },
    next: { zh: '请管理员检查美信的授权。', en: 'Ask the administrator to check the MaxIM licence.' },
  },
  'maxim.30022': {
    title: { zh: '平台授权已过期', en: 'The provider’s licence has expired' },
    next: { zh: '请管理员为美信续期。', en: 'Ask the administrator to renew the MaxIM licence.' },
  },
  'maxim.30023': {
    title: { zh: '超过平台授权的用量', en: 'The provider’s licence limit is exceeded' },
    next: { zh: '请管理员查看美信的授权用量。', en: 'Ask the administrator to look at the licence’s usage.' },
  },
  'maxim.40000': {
    title: { zh: '应用 ID 不存在', en: 'The app ID does not exist' },
    next: {
      zh: '在“连接”里核对应用 ID 和服务地址是否属于同一个应用。',
      en: 'Check under Connections that app ID and service address belong to the same app.',
    },
  },
}

/** Codes after which every other request of the run would be refused as well. */
export const stoppingCodes: ReadonlySet<number> = new Set([
  10000, 10003, 10006, 10008, 10010, 12006, 20001, 20002, 20006, 20011, 20012, 20013, 20018, 30021, 30022, 30023, 40000,
])
