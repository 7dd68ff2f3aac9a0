import type { Text } from '#shared/domain/text.ts'
import type { Account, FrozenCall, Inspection } from '../types.ts'
import { stampWith, timesAt } from './client.ts'

/** What is signed and stamped, taken at the place where the signature is made. */
export function inspect(call: FrozenCall, account: Account, now: number | null): Inspection {
  const times = now === null ? unknownTimes(account) : timesAt(now, account)
  let canonical = ''
  const request = stampWith(call, account, times, (text) => {
    canonical = text
    return '<sign>'
  })
  return {
    canonical,
    keyMark: account.secrets['secretKey']?.reveal() ?? null,
    request,
    stamped: [...times, ['sign', '<sign>'] as const].map(([name, value]) => ({ name, value })),
    notes: now === null ? [method, atSending] : [method],
  }
}

const unknownTimes = (account: Account): Map<string, string> =>
  new Map([...timesAt(0, account).keys()].map((name) => [name, `<${name}>`]))

const method: Text = {
  zh: '签名：把规范串整体做一次 PHP urlencode，再取 MD5（小写十六进制）。规范串末尾是 secret_key，这里用占位符代替，不会显示。',
  en: 'The signature is the MD5 (lower-case hex) of one PHP urlencode of the whole canonical string. The string ends in the secret_key, which is never shown: a placeholder stands for it.',
}
const atSending: Text = {
  zh: 'timestamp、expires（连接设了签名有效期才有）和 sign 由每次发送时的时间决定，这里只能用占位符。',
  en: 'timestamp, expires (only where the connection sets a signature life) and sign depend on the moment of each attempt, so placeholders stand for them here.',
}
