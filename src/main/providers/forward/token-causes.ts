import type { CauseText } from '#shared/domain/cause.ts'

/** What asking for a token may come to. The errors are those of RFC 6749, section 5.2. No event has left in any case. */
export const tokenCauses: Readonly<Record<string, CauseText>> = {
  'forward.token-works': {
    title: { zh: 'Token 获取成功', en: 'A token was obtained' },
    next: { zh: 'Token 设置没有问题，可以发送事件了。', en: 'The token settings are right; events can be sent.' },
  },
  'forward.fixed-token': {
    title: { zh: '这个目标用固定 Token', en: 'This target uses a fixed token' },
    next: {
      zh: '直接 token 模式不向授权服务取 Token。想确认 Token 是否有效，请发一条测试事件。',
      en: 'A fixed token needs no authorisation server. To see whether it is valid, send a test event.',
    },
  },
  'forward.invalid_request': {
    title: { zh: '授权服务认为请求不完整', en: 'The authorisation server finds the request incomplete' },
    next: {
      zh: '核对类型、账号和密码是否与对方约定的一致，缺少的补上。',
      en: 'Check type, user name and password against what was agreed, and fill in what is missing.',
    },
  },
  'forward.invalid_client': {
    title: { zh: 'OauthClient 或 OauthSecret 不对', en: 'OauthClient or OauthSecret is wrong' },
    next: {
      zh: '重新填写这两项；确认无误仍不行时，把“授权头写法”换成另一种。',
      en: 'Enter both again; if they are right and it still fails, choose the other form of the Basic header.',
    },
  },
  'forward.invalid_grant': {
    title: { zh: '账号或密码不对', en: 'User name or password is wrong' },
    next: {
      zh: '重新填写账号和密码原文。如果对方是标准 OAuth 服务，请告诉对方：平台会先对密码做 base64。',
      en: 'Enter user name and plain password again. If the receiver runs a standard OAuth server, tell them that the platform sends the password in base64.',
    },
  },
  'forward.unauthorized_client': {
    title: { zh: '这个 OauthClient 不允许用当前类型', en: 'This OauthClient may not use this type' },
    next: {
      zh: '请对方为它开通当前的授权类型，或在“连接”里换一种类型。',
      en: 'Have the receiver allow this grant for it, or choose another type for the connection.',
    },
  },
  'forward.unsupported_grant_type': {
    title: { zh: '授权服务不支持当前类型', en: 'The authorisation server does not support this type' },
    next: {
      zh: '与对方确认它支持 client credentials 还是 password，再改“类型”。',
      en: 'Ask whether it supports client credentials or password, then change the type.',
    },
  },
  'forward.invalid_scope': {
    title: { zh: 'OauthScope 不对', en: 'OauthScope is wrong' },
    next: {
      zh: '按对方给出的写法填写 OauthScope；对方没有要求就留空。',
      en: 'Write OauthScope as the receiver gave it, or leave it empty where none is asked for.',
    },
  },
  'forward.token-refused': {
    title: { zh: '授权服务拒绝给出 Token', en: 'The authorisation server refused a token' },
    next: {
      zh: '没有发送事件。把对方返回的代码和说明转给对方的开发人员。',
      en: 'No event was sent. Pass the code and description on to the receiver’s developers.',
    },
  },
  'forward.token-unauthorised': {
    title: { zh: '授权服务不认可我们的身份', en: 'The authorisation server does not know us' },
    next: {
      zh: '没有发送事件。核对 OauthClient 和 OauthSecret，或请对方开放访问。',
      en: 'No event was sent. Check OauthClient and OauthSecret, or have the receiver grant access.',
    },
  },
  'forward.token-not-found': {
    title: { zh: 'Token 地址不存在', en: 'The token address does not exist' },
    next: {
      zh: '没有发送事件。核对“Token 地址”的路径，例如是否以 /oauth/token 结尾。',
      en: 'No event was sent. Check the path of the token address, for example whether it ends in /oauth/token.',
    },
  },
  'forward.token-redirect': {
    title: { zh: '授权服务要求转到别的地址', en: 'The authorisation server wants to send us elsewhere' },
    next: {
      zh: '为了不泄露密钥没有跟随。核对“Token 地址”，例如 http 应为 https。',
      en: 'It was not followed, so that no secret leaks. Check the token address, for example http instead of https.',
    },
  },
  'forward.token-too-many-requests': {
    title: { zh: '授权服务要求放慢速度', en: 'The authorisation server asks to slow down' },
    next: { zh: '没有发送事件。过几分钟再继续。', en: 'No event was sent. Go on in some minutes.' },
  },
  'forward.token-server-error': {
    title: { zh: '授权服务出错', en: 'The authorisation server failed' },
    next: {
      zh: '没有发送事件。请对方检查授权服务，恢复后再继续。',
      en: 'No event was sent. Have the receiver look at its authorisation server, then go on.',
    },
  },
  'forward.token-unreadable': {
    title: { zh: '授权服务的应答里没有可用的 Token', en: 'The authorisation server’s answer holds no usable token' },
    next: {
      zh: '没有发送事件。核对“Token 地址”是否填成了网页地址；正确的应答里要有 access_token。',
      en: 'No event was sent. Check that the token address is not that of a web page; the answer must hold access_token.',
    },
  },
  'forward.token-type': {
    title: { zh: '授权服务给出的不是 bearer 类型的 Token', en: 'The token is not of type bearer' },
    next: {
      zh: '没有发送事件。请对方改为发放 bearer 类型的 Token。',
      en: 'No event was sent. Have the receiver issue tokens of type bearer.',
    },
  },
  'forward.token-dns': {
    title: { zh: '找不到授权服务的域名', en: 'The authorisation server’s name cannot be found' },
    next: {
      zh: '没有发送事件。检查“Token 地址”的域名和本机网络。',
      en: 'No event was sent. Check the host of the token address and this machine’s network.',
    },
  },
  'forward.token-connection-refused': {
    title: { zh: '授权服务拒绝连接', en: 'The authorisation server refused the connection' },
    next: {
      zh: '没有发送事件。检查“Token 地址”的端口，确认授权服务已启动。',
      en: 'No event was sent. Check the port of the token address, and that the authorisation server runs.',
    },
  },
  'forward.token-connect-timeout': {
    title: { zh: '连接授权服务超时', en: 'Connecting to the authorisation server timed out' },
    next: {
      zh: '没有发送事件。检查本机能否访问“Token 地址”，稍后再试。',
      en: 'No event was sent. Check that this machine can reach the token address, and try again later.',
    },
  },
  'forward.token-tls': {
    title: { zh: '授权服务的证书不可信', en: 'The authorisation server’s certificate is not trusted' },
    next: {
      zh: '没有发送事件。确认“Token 地址”无误，或请管理员检查证书。',
      en: 'No event was sent. Check the token address, or ask an administrator to look at its certificate.',
    },
  },
  'forward.token-network': {
    title: { zh: '连不上授权服务的网络', en: 'The authorisation server’s network is not reachable' },
    next: {
      zh: '没有发送事件。检查本机网络或代理，恢复后再继续。',
      en: 'No event was sent. Check network or proxy of this machine, then go on.',
    },
  },
  'forward.token-unsendable': {
    title: {
      zh: 'Token 地址含有无法发送的字符',
      en: 'The token address holds characters that cannot be sent',
    },
    next: {
      zh: '没有发送事件。在“连接”里重新填写“Token 地址”。',
      en: 'No event was sent. Enter the token address of the connection again.',
    },
  },
  'forward.token-no-answer': {
    title: { zh: '授权服务没有应答', en: 'The authorisation server did not answer' },
    next: {
      zh: '没有发送事件，可以放心再试；一直如此就请对方检查授权服务。',
      en: 'No event was sent, so trying again is safe; if it persists, have the receiver check its authorisation server.',
    },
  },
}
