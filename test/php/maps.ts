/** What PHP is asked about: the parameters of one call, how they are called, and the key that signs them. */
export interface PhpCase {
  method: 'GET' | 'POST'
  url: string
  secret: string
  params: [name: string, value: string][]
}

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
const others = [
  ...'中文推送台测试订单已发货，。！？“”～ｆ１éßñøΩжа́\u0000\t\n\r\u007f\u0080\u00a0\u2028\ufeff\ufffd\u200b',
  '😀',
  '👨‍👩‍👧',
  '🇨🇳',
  '𠮷',
]
const names = [
  'apikey',
  'channel_id',
  'channel_ids',
  'device_type',
  'expires',
  'msg',
  'msg_expires',
  'msg_type',
  'Zz',
  '_',
  'tag',
  'timestamp',
  'type',
  '~n',
  '中',
]

/** Cases that a seed fixes: Chinese, emoji, control characters and every ASCII sign in names and values. */
export function phpCases(count: number, seed: number): PhpCase[] {
  const random = numbersFrom(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const text = (most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(random() < 0.7 ? ascii : others)).join('')
  return Array.from({ length: count }, (_, index) => {
    const chosen = new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(names)))
    const params = [...chosen].map((name): [string, string] => [name, text(9)])
    // each ASCII sign stands there at least once, however the dice fall
    const [first] = params
    if (first && index < ascii.length) first[1] += ascii[index]
    const scheme = pick(['http', 'https'])
    const path = pick(['push/all', 'push/tags', 'app/create_tag', 'report/statistic_device'])
    return {
      method: pick(['GET', 'POST']),
      url: `${scheme}://api.tuisong.baidu.com/rest/3.0/${path}`,
      secret: text(6),
      params,
    }
  })
}

/** Numbers from 0 to 1 that look drawn by lot but are the same for a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
