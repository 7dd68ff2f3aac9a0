import type { Account, FrozenCall, Inspection } from '../types.ts'
import { signed } from './client.ts'

/** What `signed` signs, taken at the place where the signature is made. */
export function inspect(call: FrozenCall, account: Account): Inspection {
  let canonical = ''
  const request = signed(call, account, (text) => {
    canonical = text
    return '<signature>'
  })
  return {
    canonical,
    keyMark: null,
    request,
    stamped: [],
    notes: [
      {
        zh: '签名是对规范串（五行，空行也以换行结束）用 SecretKey 做 HMAC-SHA256，写成小写十六进制。消息内容、收件人和时间不在签名里，所以同一个连接的签名每次都一样。',
        en: 'The signature is the HMAC-SHA256 of the canonical string (five lines, each ended by a line feed, empty ones too) with the SecretKey, in lower-case hex. Text, recipients and time are no part of it, so it is the same for every message of a connection.',
      },
    ],
  }
}
