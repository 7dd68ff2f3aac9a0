import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Audience } from '#shared/domain/audience.ts'
import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import { accountOf, android, notification } from '#test/helpers/baidu.ts'
import { readForm } from './form.ts'
import { baidu } from './index.ts'

const keys = { apiKey: 'Ljc710pzAa99GULCo8y48NvB', secretKey: '87772555E1C16715EBA5C85341684C58' }
const baseUrl = 'https://api.tuisong.baidu.com'
const now = 1_790_000_000_123

function plan(audience: Audience, settings: Record<string, string> = {}, content: BaiduContent = notification()) {
  let ids = 0
  const account = accountOf(baseUrl, keys, settings)
  const requests = [...baidu.plan({ account, content, audience, newId: () => `r-${++ids}`, now })]
  return requests.map((request) => ({ ...request, account, params: readForm(request.body.toString()) }))
}

// Would catch: a recipient at the edge of a request who is lost or gets the message twice.
test.each([
  [1, 'push/single_device', [1]],
  [2, 'push/batch_device', [2]],
  [10_000, 'push/batch_device', [10_000]],
  [10_001, 'push/batch_device', [10_000, 1]],
  [25_000, 'push/batch_device', [10_000, 10_000, 5_000]],
])('%i devices go to %s', (count, path, sizes) => {
  const values = android(count)
  const requests = plan({ kind: 'channel_id', values })
  expect(requests.map(({ recipients }) => recipients)).toEqual(sizes)
  expect(new Set(requests.map(({ url }) => url))).toEqual(new Set([`${baseUrl}/rest/3.0/${path}`]))
  expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(sizes.length)
  const named = requests.flatMap(({ params }) => {
    const [single, list] = [params.get('channel_id'), params.get('channel_ids')]
    return single === undefined ? (JSON.parse(list ?? '') as string[]) : [single]
  })
  expect(named).toEqual(values)
})

test('all and tags are one request each', () => {
  expect(plan({ kind: 'all' }).map(({ url, recipients }) => [url, recipients])).toEqual([
    [`${baseUrl}/rest/3.0/push/all`, null],
  ])
  const [tagged, ...others] = plan({ kind: 'tag', values: ['新用户'] })
  expect(others).toEqual([])
  expect(tagged?.url).toBe(`${baseUrl}/rest/3.0/push/tags`)
  expect([tagged?.params.get('type'), tagged?.params.get('tag')]).toEqual(['1', '新用户'])
})

// Would catch: an empty list that becomes a request to everybody.
test.each(['channel_id', 'tag'] as const)('an empty list of %s is no request', (kind) => {
  expect(plan({ kind, values: [] })).toEqual([])
})

test('the frozen bytes of a push', () => {
  const [request] = plan({ kind: 'all' }, { deviceType: '3' }, notification({ options: { msg_expires: 60 } }))
  expect(request?.body.toString()).toBe(
    'apikey=Ljc710pzAa99GULCo8y48NvB&device_type=3&msg_type=1&msg=%7B%22title%22%3A%22%E5%8F%91%E8%B4%A7%E9%80%9A%E7%9F%A5%22%2C%22description%22%3A%22%E6%82%A8%E7%9A%84%E8%AE%A2%E5%8D%95%E5%B7%B2%E5%8F%91%E8%B4%A7%22%7D&msg_expires=60',
  )
  expect(request?.headers).toEqual([])
})

// Would catch: bytes that change after the review, or a stamp that was frozen and is refused ten minutes later.
test.each<[Record<string, string>, RegExp]>([
  [{}, /^&timestamp=1790000000&sign=[0-9a-f]{32}$/],
  [{ signLifeSeconds: '300' }, /^&timestamp=1790000000&expires=1790000300&sign=[0-9a-f]{32}$/],
  [{ signLifeSeconds: '' }, /^&timestamp=1790000000&sign=[0-9a-f]{32}$/],
  [{ signLifeSeconds: '0' }, /^&timestamp=1790000000&sign=[0-9a-f]{32}$/],
  [{ signLifeSeconds: '601' }, /^&timestamp=1790000000&sign=[0-9a-f]{32}$/],
  [{ signLifeSeconds: '600' }, /^&timestamp=1790000000&expires=1790000600&sign=[0-9a-f]{32}$/],
])('%o: only the stamp is added', (settings, stamp) => {
  const [request] = plan({ kind: 'all' }, settings)
  if (!request) throw new Error('no request')
  const prepared = baidu.prepare(request, request.account, { now, token: null })
  const sent = prepared.body?.toString() ?? ''
  expect(sent.startsWith(request.body.toString())).toBe(true)
  expect(sent.slice(request.body.length)).toMatch(stamp)
  expect(sent).not.toContain(keys.secretKey)
  expect({ method: prepared.method, url: prepared.url }).toEqual({ method: 'POST', url: request.url })
  expect(prepared.headers).toEqual([
    { name: 'Content-Type', value: 'application/x-www-form-urlencoded;charset=utf-8', secret: false },
    { name: 'User-Agent', value: expect.stringMatching(/^BCCS_SDK\/3\.0 \(/), secret: false },
  ])
})

// Would catch: a signature of anything else than what leaves. Counted here without our signer.
test('the signature covers what leaves', () => {
  const [request] = plan({ kind: 'tag', values: ["a~b*c'd e"] })
  if (!request) throw new Error('no request')
  const sent = baidu.prepare(request, request.account, { now, token: null }).body?.toString() ?? ''
  const given = new URLSearchParams(sent)
  const sign = given.get('sign')
  given.delete('sign')
  given.sort()
  const text = [`POST${request.url}`, ...[...given].map(([name, value]) => `${name}=${value}`), keys.secretKey].join('')
  const encoded = Buffer.from(text)
    .toString('latin1')
    .replace(/[^A-Za-z0-9_. -]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replaceAll(' ', '+')
  expect(sign).toBe(createHash('md5').update(encoded).digest('hex'))
})

test.each([baseUrl, `${baseUrl}/`, `${baseUrl}///`])('the address is built from %s', (address) => {
  const account = accountOf(address, keys)
  const [request] = baidu.plan({ account, content: notification(), audience: { kind: 'all' }, newId: () => 'r', now })
  expect(request?.url).toBe(`${baseUrl}/rest/3.0/push/all`)
})

test('settings that mean nothing are named', () => {
  const wrong = (settings: Record<string, string>) => baidu.lintSettings?.(settings).map(({ field }) => field)
  expect(wrong({ deviceType: '', signLifeSeconds: '' })).toEqual([])
  expect(wrong({ deviceType: '4', signLifeSeconds: '600' })).toEqual([])
  expect(wrong({ deviceType: '5' })).toEqual(['deviceType'])
  for (const signLifeSeconds of ['0', '601', '1.5', '-1', 'ten', '１０'])
    expect(wrong({ signLifeSeconds })).toEqual(['signLifeSeconds'])
})
