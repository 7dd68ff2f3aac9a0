import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { phpVersion } from '#test/php/answers.ts'
import { baiduSign, basic, suplinkSign } from './documented-signatures.ts'

/** What the providers' own documents print proves the second implementation that the suite checks against. */

const apiKey = 'Ljc710pzAa99GULCo8y48NvB'
const secretKey = '87772555E1C16715EBA5C85341684C58'
const host = 'http://api.tuisong.baidu.com/rest/3.0'

test('Baidu: the example of its document, and the signs that PHP encodes', () => {
  const example = [
    ['apikey', apiKey],
    ['expires', '1313293565'],
    ['timestamp', '1427180905'],
  ] as const
  expect(baiduSign('POST', `${host}/test/echo`, example, secretKey)).toBe('7d14113142e2a1583b4e9dad3fba73d0')
  const quirks = [
    ['apikey', apiKey],
    ['timestamp', '1427180905'],
    ['tag', "a-b_c.d e~f!g'h(i)j*k+l%m/n&o=p"],
  ] as const
  expect(baiduSign('POST', `${host}/app/create_tag`, quirks, secretKey)).toBe('8a83327cce47780b20474d608a34d123')
})

test('supLink: the example of its document and that of supOS', () => {
  const key = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
  const notify = ['POST', '/suplink/openapi/v1/notify', 'application/json', '', ''] as const
  expect(suplinkSign(notify, key)).toBe('6bed987e28ee81a108586c3ff726dd19c48fd704e69a98a76ab3ad58f41e56ed')
  const upload = [
    'POST',
    '/suplink/openapi/v1/resource/upload',
    'multipart/form-data; boundary=123asdw',
    '',
    '',
  ] as const
  expect(suplinkSign(upload, key)).toBe('e9eea5bb33ac08a56fe669a2db8b0b5c240ea94232c22dc5d7a8f5b40883387a')
  const companies = [
    'GET',
    '/open-api/organization/v2/companies',
    'application/json;charset=utf-8',
    'current=1&pagesize=500',
    '',
  ] as const
  expect(suplinkSign(companies, '62f6652846cf9096d680e7dc42f03ed1')).toBe(
    'fb17c1b737f768a6153e2b69ce0f5c1df4f8bbcde5e3195c00fffb17e185822a',
  )
})

test('forwarding: the pair of RFC 6749', () => {
  expect(basic('s6BhdRkqt3', '7Fjfp0ZBr1KtDRbnfVdmIw')).toBe('Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3')
})

// Control: what signs another method, address, secret or value is seen.
test('a signature of anything else is another one', () => {
  const right = baiduSign('POST', host, [['a', '1']], 'k')
  const others = [
    baiduSign('GET', host, [['a', '1']], 'k'),
    baiduSign('POST', `${host}/`, [['a', '1']], 'k'),
    baiduSign('POST', host, [['a', '2']], 'k'),
    baiduSign('POST', host, [['a', '1']], 'K'),
  ]
  expect(new Set([right, ...others]).size).toBe(5)
})

const script =
  'foreach (json_decode(stream_get_contents(STDIN)) as $t) echo md5(urlencode($t)), " ", hash_hmac("sha256", "$t\\n\\n\\n\\n\\n", "k"), "\\n";'
const samples = ["~*!'()", 'a b+c', '中😀', '\r\t', JSON.stringify({ a: '~' })]
const program = 'php'
const version = phpVersion()
if (version === null) process.stderr.write('php is not on PATH: the suite’s own signatures were not compared with it\n')

test.runIf(version !== null)('PHP says the same', () => {
  const { stdout } = spawnSync(program, ['-n', '-r', script], { input: JSON.stringify(samples), encoding: 'utf8' })
  const ours = samples.map((text) => `${baiduSign(text, '', [], '')} ${suplinkSign([text, '', '', '', ''], 'k')}`)
  expect(stdout.trimEnd().split('\n')).toEqual(ours)
})
