import type { CredentialField } from '#shared/domain/provider.ts'

const oauth = { field: 'mode', values: ['client_credentials', 'password'] }
const passwordOnly = { field: 'mode', values: ['password'] }

/** What describes a target, in the order and with the names of the platform’s page “推送目标配置”. */
export const connectionFields: CredentialField[] = [
  {
    name: 'status',
    providerName: '状态',
    label: { zh: '状态', en: 'Status' },
    hint: {
      zh: '“应用”才会发送；选“不应用”后，这个目标收不到任何事件。',
      en: 'Only “应用” (on) sends; with “不应用” (off) nothing is sent to this target.',
    },
    secret: false,
    required: false,
    options: [
      { value: 'on', label: { zh: '应用', en: 'On' } },
      { value: 'off', label: { zh: '不应用', en: 'Off' } },
    ],
  },
  {
    name: 'mode',
    providerName: '类型',
    label: { zh: '类型', en: 'Type' },
    hint: {
      zh: '与接收方约定的验证方式。password 模式是旧做法，新接入请优先用前两种。',
      en: 'How the receiver checks who is calling, as agreed with it. The password mode is outdated; prefer the other two.',
    },
    secret: false,
    required: false,
    options: [
      { value: 'token', label: { zh: '直接 token 模式', en: 'Fixed token' } },
      {
        value: 'client_credentials',
        label: { zh: 'OAuth2.0 client credentials 模式', en: 'OAuth 2.0 client credentials' },
      },
      { value: 'password', label: { zh: 'OAuth2.0 password 模式', en: 'OAuth 2.0 password' } },
    ],
  },
  {
    name: 'token',
    providerName: '请求Token',
    label: { zh: '请求 Token', en: 'Request token' },
    hint: {
      zh: '向接收方的开发人员索取。原样放进 Authorization 头，前面不加 Bearer。保存后不再显示。',
      en: 'Ask the receiver’s developers. It is put into the Authorization header as it stands, without Bearer. Once saved it is never shown.',
    },
    secret: true,
    required: true,
    when: { field: 'mode', values: ['token'] },
  },
  {
    name: 'tokenUrl',
    providerName: 'Token地址',
    label: { zh: 'Token 地址', en: 'Token address' },
    hint: {
      zh: '接收方授权服务的完整地址，例如 https://auth.example.com/oauth/token。',
      en: 'The whole address of the receiver’s authorisation server, such as https://auth.example.com/oauth/token.',
    },
    secret: false,
    required: true,
    when: oauth,
  },
  {
    name: 'tokenLife',
    providerName: 'Token有效时限(秒)',
    label: { zh: 'Token 有效时限（秒）', en: 'Token life (seconds)' },
    hint: {
      zh: '与接收方约定的时限。与授权服务返回的 expires_in 不同时，以较短的为准；可以留空。',
      en: 'As agreed with the receiver. Where expires_in of the authorisation server differs, the shorter one counts; may be left empty.',
    },
    secret: false,
    required: false,
    when: oauth,
  },
  {
    name: 'clientId',
    providerName: 'OauthClient',
    label: { zh: 'OauthClient', en: 'OauthClient' },
    hint: {
      zh: '接收方分配给推送方的 client_id。',
      en: 'The client_id that the receiver gave to the sender.',
    },
    secret: false,
    required: true,
    when: oauth,
    anyText: true,
  },
  {
    name: 'clientSecret',
    providerName: 'OauthSecret',
    label: { zh: 'OauthSecret', en: 'OauthSecret' },
    hint: {
      zh: '与 client_id 成对的密钥。保存后不再显示。',
      en: 'The secret that belongs to the client_id. Once saved it is never shown.',
    },
    secret: true,
    required: true,
    when: oauth,
    anyText: true,
  },
  {
    name: 'scope',
    providerName: 'OauthScope',
    label: { zh: 'OauthScope', en: 'OauthScope' },
    hint: {
      zh: '接收方要求时填写；多个之间用空格隔开，留空就不发送。',
      en: 'Where the receiver asks for one; several are separated by spaces. Left empty it is not sent.',
    },
    secret: false,
    required: false,
    when: oauth,
    anyText: true,
  },
  {
    name: 'username',
    providerName: '账号',
    label: { zh: '账号', en: 'User name' },
    hint: { zh: 'password 模式的 username。', en: 'The username of the password mode.' },
    secret: false,
    required: true,
    when: passwordOnly,
    anyText: true,
  },
  {
    name: 'password',
    providerName: '密码',
    label: { zh: '密码', en: 'Password' },
    hint: {
      zh: '填写原文，发送时会自动做 base64。保存后不再显示。',
      en: 'As it is; base64 is applied when it is sent. Once saved it is never shown.',
    },
    secret: true,
    required: true,
    when: passwordOnly,
    anyText: true,
  },
  {
    name: 'basic',
    providerName: 'Authorization: Basic',
    label: { zh: '授权头写法', en: 'Form of the Basic header' },
    hint: {
      zh: '一般不用改。client_id 或密钥含有空格、冒号、%、+ 等符号，且授权服务报“客户端不对”时，换另一种再试。',
      en: 'Rarely changed. If client_id or secret hold spaces, colons, %, + and the like and the server calls the client wrong, try the other one.',
    },
    secret: false,
    required: false,
    when: oauth,
    options: [
      {
        value: 'plain',
        label: { zh: '按平台文档（直接 base64）', en: 'As the platform documents it (base64 as it is)' },
      },
      { value: 'rfc6749', label: { zh: '按 RFC 6749（先做表单编码）', en: 'RFC 6749 (form-encoded first)' } },
    ],
  },
]
