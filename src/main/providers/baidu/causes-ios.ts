import type { CauseText } from '#shared/domain/cause.ts'

/** Codes about iOS: its device tokens, messages and certificates. */
export const iosCauses: Readonly<Record<string, CauseText>> = {
  'baidu.40001': {
    title: { zh: 'iOS 设备令牌无效', en: 'The iOS device token is not valid' },
    next: {
      zh: '请用户重新打开应用；旧令牌不要再用。',
      en: 'Ask the user to open the app again; the old token is of no more use.',
    },
  },
  'baidu.40002': {
    title: { zh: 'iOS 消息格式无效', en: 'The iOS message is not valid' },
    next: {
      zh: '检查内容、角标和自定义字段后再发。',
      en: 'Check body, badge and the app’s own keys, then send again.',
    },
  },
  'baidu.40003': {
    title: { zh: 'iOS 设备令牌有误', en: 'The iOS device token is bad' },
    next: {
      zh: '令牌可能属于另一个证书环境，核对 deploy_status。',
      en: 'It may belong to the other certificate environment: check deploy_status.',
    },
  },
  'baidu.40004': {
    title: { zh: 'iOS 证书出错', en: 'The iOS certificate has an error' },
    next: {
      zh: '请管理员在百度控制台重新上传证书。',
      en: 'Ask the administrator to upload the certificate again in the Baidu console.',
    },
  },
  'baidu.40005': {
    title: { zh: '重复的 iOS 消息', en: 'A duplicate iOS message' },
    next: {
      zh: '同样的消息平台已收过，先核实是否已推送，不要再发。',
      en: 'The provider has had the same message before: find out whether it was pushed and do not send it again.',
    },
  },
  'baidu.40006': {
    title: { zh: 'iOS 生产证书无效', en: 'The iOS production certificate is not valid' },
    next: { zh: '请管理员更换生产证书。', en: 'Ask the administrator for another production certificate.' },
  },
  'baidu.40007': {
    title: { zh: 'iOS 开发证书无效', en: 'The iOS development certificate is not valid' },
    next: { zh: '请管理员更换开发证书。', en: 'Ask the administrator for another development certificate.' },
  },
  'baidu.40008': {
    title: { zh: 'iOS 生产证书已过期', en: 'The iOS production certificate has expired' },
    next: {
      zh: '请管理员续期生产证书并上传，之后再推送。',
      en: 'Ask the administrator to renew and upload the production certificate, then push.',
    },
  },
  'baidu.40009': {
    title: { zh: 'iOS 开发证书已过期', en: 'The iOS development certificate has expired' },
    next: {
      zh: '请管理员续期开发证书并上传，之后再测试。',
      en: 'Ask the administrator to renew and upload the development certificate, then test.',
    },
  },
  'baidu.40010': {
    title: { zh: '缺少 iOS 开发证书', en: 'An iOS development certificate is needed' },
    next: {
      zh: '请管理员上传开发证书，或把 deploy_status 改为 2 生产。',
      en: 'Ask the administrator to upload one, or set deploy_status to 2 production.',
    },
  },
  'baidu.40011': {
    title: { zh: '缺少 iOS 生产证书', en: 'An iOS production certificate is needed' },
    next: {
      zh: '请管理员上传生产证书；测试时可把 deploy_status 改为 1 开发。',
      en: 'Ask the administrator to upload one; for a test, set deploy_status to 1 development.',
    },
  },
  'baidu.40012': {
    title: { zh: 'iOS 证书文件无效', en: 'The iOS certificate file is not valid' },
    next: {
      zh: '请管理员重新导出证书文件再上传。',
      en: 'Ask the administrator to export the certificate file again and upload it.',
    },
  },
}
