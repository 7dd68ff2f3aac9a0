import type { CauseText } from '#shared/domain/cause.ts'

/** Codes about one request: its parameters, its moment, and what it names. */
export const requestCauses: Readonly<Record<string, CauseText>> = {
  'baidu.30600': {
    title: { zh: '百度服务器内部错误', en: 'Baidu’s server reported an internal error' },
    next: {
      zh: '请求可能已经生效。先用推送记录或设备核实，不要直接重做。',
      en: 'The request may have taken effect. Look at the records or a device first; do not simply repeat it.',
    },
  },
  'baidu.30601': {
    title: { zh: '平台不接受这种调用方式', en: 'The provider does not accept this kind of call' },
    next: {
      zh: '核对连接里的服务地址是否为百度云推送 3.0；仍出现请联系管理员。',
      en: 'Check that the service address is that of Baidu Cloud Push 3.0; if so, ask your administrator.',
    },
  },
  'baidu.30602': {
    title: { zh: '请求参数不合要求', en: 'A parameter of the request is not valid' },
    next: {
      zh: '按平台的说明检查内容、设备列表和设置，改正后再发。',
      en: 'Check content, devices and settings against the provider’s message, then send again.',
    },
  },
  'baidu.30605': {
    title: { zh: '平台找不到所要的数据', en: 'The provider cannot find the data asked for' },
    next: {
      zh: '核对填写的 ID；刚推送的消息过几分钟再查。',
      en: 'Check the id; for a push made just now, ask again in a few minutes.',
    },
  },
  'baidu.30606': {
    title: { zh: '签名已过期，本机时间可能不准', en: 'The signature has expired; this machine’s clock may be wrong' },
    next: {
      zh: '平台没有受理。校准本机时间，或把连接的签名有效期调长，再发一次。',
      en: 'The provider did not take it. Set this machine’s clock right, or lengthen the connection’s signature life, then send again.',
    },
  },
  'baidu.30607': {
    title: { zh: '设备的通道令牌已过期', en: 'The channel token of the device has expired' },
    next: {
      zh: '请用户打开一次应用，让设备重新连上推送服务。',
      en: 'Ask the user to open the app once, so that the device registers again.',
    },
  },
  'baidu.30608': {
    title: { zh: '找不到设备的绑定关系', en: 'The device is not bound to this app' },
    next: {
      zh: '核对 channel_id，以及连接的设备平台（安卓或 iOS）是否选对；用户可能已卸载应用。',
      en: 'Check the channel_id and that the connection’s platform (Android or iOS) is right; the app may have been removed.',
    },
  },
  'baidu.30609': {
    title: { zh: '绑定数量超过上限', en: 'Too many bindings' },
    next: {
      zh: '请开发人员清理这个用户不再使用的设备绑定。',
      en: 'Ask the developers to remove bindings of this user that are no longer in use.',
    },
  },
  'baidu.30610': {
    title: { zh: '重复操作', en: 'The same thing was done before' },
    next: {
      zh: '平台认为已经做过，先查询现状，通常不用再做。',
      en: 'The provider says it has been done already: look it up first, usually nothing is left to do.',
    },
  },
  'baidu.30611': {
    title: { zh: '标签不存在', en: 'There is no such tag' },
    next: {
      zh: '在“查询标签”里核对标签名，或先创建标签。',
      en: 'Check its name with “Look up tags”, or create the tag first.',
    },
  },
  'baidu.30614': {
    title: { zh: '这个用户的标签太多', en: 'This user has too many tags' },
    next: { zh: '先从设备上移除不用的标签。', en: 'Remove tags from the device that are not needed.' },
  },
  'baidu.30615': {
    title: { zh: '应用的标签太多', en: 'The app has too many tags' },
    next: {
      zh: '先删除不再使用的标签，再创建新的。',
      en: 'Delete tags that are not used any more, then create the new one.',
    },
  },
  'baidu.30619': {
    title: { zh: '这是平台保留的默认标签', en: 'This tag is reserved by the provider' },
    next: { zh: '换一个标签名，不能用 default。', en: 'Use another name; default cannot be used.' },
  },
  'baidu.30699': {
    title: { zh: '请求过于频繁', en: 'Requests come too often' },
    next: {
      zh: '平台没有受理这次请求。等几分钟再继续，其余的已暂停。',
      en: 'The provider did not take this request. Wait some minutes, then go on; the rest is paused.',
    },
  },
}
