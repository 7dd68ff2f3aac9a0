import { type ForwardMode, modeOf } from '#shared/domain/forward-settings.ts'
import type { Text } from '#shared/domain/text.ts'
import type { Account, FrozenCall, Inspection } from '../types.ts'
import { authorised } from './client.ts'

/** Nothing is signed: a token says who is calling, a fixed one or one that was asked for. */
export const inspect = (call: FrozenCall, account: Account): Inspection => ({
  canonical: null,
  keyMark: null,
  request: authorised(call, account, { token: { reveal: () => '<access-token>' } }),
  stamped: [],
  notes: [notes[modeOf(account.settings)]],
})

const notes: Record<ForwardMode, Text> = {
  token: {
    zh: '转发不用签名，没有规范串：请求头 Authorization 里是连接的请求 Token，原样发送，前面没有 bearer。',
    en: 'Forwarding signs nothing, so there is no canonical string: the header Authorization carries the connection’s token as it is, without “bearer”.',
  },
  client_credentials: {
    zh: '转发不用签名，没有规范串：请求头 Authorization 是小写的 bearer、空格和访问令牌。令牌按 OAuth2.0 client_credentials 模式事先从 Token 地址取得。',
    en: 'Forwarding signs nothing, so there is no canonical string: the header Authorization is “bearer” in lower case, a space and an access token, which was asked for before at the token address (OAuth 2.0 client_credentials).',
  },
  password: {
    zh: '转发不用签名，没有规范串：请求头 Authorization 是小写的 bearer、空格和访问令牌。令牌按 OAuth2.0 password 模式事先从 Token 地址取得。',
    en: 'Forwarding signs nothing, so there is no canonical string: the header Authorization is “bearer” in lower case, a space and an access token, which was asked for before at the token address (OAuth 2.0 password).',
  },
}
