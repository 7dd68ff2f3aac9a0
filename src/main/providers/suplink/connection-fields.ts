import type { CredentialField } from '#shared/domain/provider.ts'
import { defaultListLimit } from '#shared/domain/suplink-settings.ts'

/** Fields of a connection. Sources: supLink's Open API page, and supOS's own pages for headers and the image type. */
export const connectionFields: CredentialField[] = [
  {
    name: 'accessKey',
    providerName: 'AccessKey',
    label: { zh: '账户 ID（AccessKey）', en: 'Account ID (AccessKey)' },
    hint: {
      zh: '平台规定固定为 suplink。留空即用 suplink。',
      en: 'The provider has fixed it as suplink. Left empty, suplink is used.',
    },
    secret: false,
    required: false,
  },
  {
    name: 'secretKey',
    providerName: 'SecretKey',
    label: { zh: '签名密钥（SecretKey）', en: 'Signing key (SecretKey)' },
    hint: {
      zh: '向 supLink 管理员索取；官方文档公布了一个固定值，不能修改。签名只覆盖请求方法、路径和内容类型，不覆盖收件人、消息内容和时间：它不能防止内容被改动或请求被重复发送，能访问该端口并知道密钥的人都能发消息。请让平台只对内网开放。',
      en: 'Ask the supLink administrator; the official pages publish one fixed value that cannot be changed. The signature covers method, path and content type, and neither recipients, text nor time: it does not keep a request from being altered or repeated, and whoever reaches the port and knows the key can send. Keep the platform inside the internal network.',
    },
    secret: true,
    required: true,
  },
  {
    name: 'apps',
    providerName: 'appId',
    label: { zh: '应用列表', en: 'Apps' },
    hint: {
      zh: '每行一个：名称、空格、appId。应用在 supLink 管理后台（端口 8042 的 /admin）里创建，小程序的 appId 也写在这里。平台没有查询应用的接口，写错的 appId 也不会报错，所以请在这里登记。',
      en: 'One per line: name, space, appId. Apps are made in supLink’s admin console (/admin on port 8042); enter mini apps’ appIds here too. No call lists apps and a wrong appId is no error at the provider, so keep them here.',
    },
    secret: false,
    required: false,
    lines: true,
  },
  {
    name: 'agentId',
    providerName: 'agentId',
    label: { zh: '租户 ID（agentId，选填）', en: 'Tenant ID (agentId, optional)' },
    hint: {
      zh: '只有多租户版需要，向 supOS 管理员索取。填写后随推送、上传和未读数一起发送，“测试连接”也会查询这个租户。',
      en: 'Needed by the multi-tenant version only; ask the supOS administrator. It goes along with pushes, uploads and unread counts, and “Test connection” asks about this tenant.',
    },
    secret: false,
    required: false,
  },
  {
    name: 'token',
    providerName: 'token',
    label: { zh: '令牌（token，选填）', en: 'Token (optional)' },
    hint: {
      zh: 'supOS 认证 supLink 之后分配的令牌；平台没有要求时留空。保存后不再显示。',
      en: 'The token that supOS assigns after it has authenticated supLink; leave it empty unless the platform asks for it. Never shown again once saved.',
    },
    secret: true,
    required: false,
  },
  {
    name: 'imageType',
    providerName: 'msgType',
    label: { zh: '图片消息的类型名', en: 'Type name of picture messages' },
    hint: {
      zh: '不同版本的平台文档写法不同。图片消息收不到或显示不出来时，换另一个再用测试连接试。',
      en: 'The documents of different versions disagree. If pictures do not arrive or show, try the other one on a test connection.',
    },
    secret: false,
    required: false,
    options: [
      { value: 'image_msg', label: { zh: 'image_msg（接口文档的写法）', en: 'image_msg (as in the API page)' } },
      { value: 'img_msg', label: { zh: 'img_msg（supOS 4.0 文档的写法）', en: 'img_msg (as in the supOS 4.0 pages)' } },
    ],
  },
  {
    name: 'listLimit',
    providerName: 'toUsers',
    label: { zh: '每次请求的用户数', en: 'Users per request' },
    hint: {
      zh: `1 到 10000，留空为 ${defaultListLimit}。平台没有公布上限；更长的名单会分成几次请求。`,
      en: `1 to 10000, ${defaultListLimit} when empty. The provider names no limit; longer lists become several requests.`,
    },
    secret: false,
    required: false,
  },
]
