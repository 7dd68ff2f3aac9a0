import type { CauseText } from '#shared/domain/cause.ts'

/** Codes about the account: its keys, its rights, its app. */
export const accountCauses: Readonly<Record<string, CauseText>> = {
  'baidu.30603': {
    title: { zh: '平台不认可密钥或签名', en: 'The provider does not accept the keys or the signature' },
    next: {
      zh: '在“连接”里重新填写 API Key 和 Secret Key（成对复制），并点“测试连接”。',
      en: 'Enter API key and secret key again under Connections (copy both of one app), then use “Test connection”.',
    },
  },
  'baidu.30604': {
    title: { zh: '推送额度已用完', en: 'The quota is used up' },
    next: {
      zh: '请管理员在百度云推送控制台查看额度或付费，之后再发。',
      en: 'Ask the administrator to look at quota and payment in the Baidu console, then send again.',
    },
  },
  'baidu.30612': {
    title: { zh: '应用被禁用，或不在白名单', en: 'The app is forbidden or not on the whitelist' },
    next: {
      zh: '请管理员在百度云推送控制台申请开通。',
      en: 'Ask the administrator to apply for access in the Baidu console.',
    },
  },
  'baidu.30613': {
    title: { zh: '应用还没有在控制台初始化', en: 'The app was not set up in the push console yet' },
    next: {
      zh: '请管理员先在控制台完成推送配置（安卓包名或 iOS 证书）。',
      en: 'Ask the administrator to finish the push settings there first (Android package or iOS certificate).',
    },
  },
  'baidu.30616': {
    title: { zh: '应用未通过审核，或没有单播权限', en: 'The app is not approved, or may not push to single devices' },
    next: {
      zh: '平台资料对这个代码说法不一。请管理员查看审核状态和单播权限。',
      en: 'The provider’s documents disagree on this code. Ask the administrator about approval and the right to push to devices.',
    },
  },
  'baidu.30617': {
    title: { zh: '应用没有广播（或组播）权限', en: 'The app may not push to all (or to tags)' },
    next: {
      zh: '请管理员开通广播和组播；急用时可按设备推送。',
      en: 'Ask the administrator for that right; in a hurry, push to named devices.',
    },
  },
  'baidu.30618': {
    title: {
      zh: '应用没有单播和组播权限，或未通过审核',
      en: 'The app may not push to devices and tags, or is not approved',
    },
    next: {
      zh: '平台资料对这个代码说法不一。请管理员核对应用的推送权限。',
      en: 'The provider’s documents disagree on this code. Ask the administrator to check which pushes the app may make.',
    },
  },
  'baidu.30620': {
    title: { zh: '一个应用只支持一个平台', en: 'An app serves one platform only' },
    next: {
      zh: '核对连接里的设备平台：安卓和 iOS 要各建一个连接。',
      en: 'Check the platform of the connection: Android and iOS need one connection each.',
    },
  },
  'baidu.30621': {
    title: { zh: '应用包名无效', en: 'The package name of the app is not valid' },
    next: {
      zh: '请管理员在控制台核对安卓包名。',
      en: 'Ask the administrator to check the Android package name in the console.',
    },
  },
}
