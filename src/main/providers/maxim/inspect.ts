import type { Account, FrozenCall, Inspection } from '../types.ts'
import { post } from './client.ts'

/** Nothing is signed: a fixed token says who is calling. */
export const inspect = ({ url, headers, body }: FrozenCall, account: Account): Inspection => ({
  canonical: null,
  keyMark: null,
  request: post(url, body, account, headers),
  stamped: [],
  notes: [
    {
      zh: '美信不用签名，没有规范串：请求头 access-token 里是连接的访问令牌，原样发送。',
      en: 'MaxIM signs nothing, so there is no canonical string: the header access-token carries the connection’s token as it is.',
    },
  ],
})
