import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { askPhp, phpVersion } from '#test/php/answers.ts'
import { phpCases } from '#test/php/maps.ts'
import { readForm, writeForm } from './form.ts'
import { phpUrlencode, signBaidu, signedText } from './signer.ts'

/** What PHP said of one call, and the call read back from it by nothing of ours. */
function readAnswer(line: string) {
  const [method = '', url = '', secret = '', form = '', md5 = '', hmac = ''] = line.split(' ')
  const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '))
  const params = new Map(
    form.split('&').map((pair): [string, string] => {
      const at = pair.indexOf('=')
      return [decode(pair.slice(0, at)), decode(pair.slice(at + 1))]
    }),
  )
  return {
    method: method as 'GET' | 'POST',
    url: decode(url),
    secret: decode(secret),
    encodedSecret: secret,
    params,
    form,
    md5,
    hmac,
  }
}

/** The lines on which we differ from PHP, in encoding, form, signature or what is signed. */
const differing = (lines: readonly string[], encode = phpUrlencode): string[] =>
  lines.filter((line) => {
    const { method, url, secret, encodedSecret, params, form, md5, hmac } = readAnswer(line)
    const text = signedText(method, url, params, secret)
    return !(
      encode(secret) === encodedSecret &&
      writeForm(params) === form &&
      JSON.stringify([...readForm(form)]) === JSON.stringify([...params]) &&
      signBaidu(method, url, params, secret) === Buffer.from(md5, 'base64url').toString('hex') &&
      createHmac('sha256', secret).update(text).digest('base64url') === hmac
    )
  })

const recorded = readFileSync(join(import.meta.dirname, '../__fixtures__/php-answers.txt'), 'utf8')
  .trimEnd()
  .split('\n')

describe('PHP’s own answers', () => {
  test('1,000 that were recorded', () => {
    expect(recorded).toHaveLength(1_000)
    expect(differing(recorded)).toEqual([])
    const all = recorded.map((line) => [...readAnswer(line).params.values()].join('')).join('')
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
    for (const sign of [...ascii, '中', '😀', '~']) expect(all).toContain(sign)
  })

  // Control: an encoder that leaves `~` and one line that was changed are both seen.
  test('a difference is seen', () => {
    expect(differing(recorded, (text) => phpUrlencode(text).replaceAll('%7E', '~'))).not.toEqual([])
    const [line = ''] = recorded
    expect(differing([line.replace('&', '&x')])).toHaveLength(1)
  })

  const version = phpVersion()
  if (version === null) process.stderr.write('php is not on PATH: 10,000 fresh answers of PHP were not compared\n')

  // Would catch: a recording that was made wrong, or an encoding that only the recorded texts pass.
  test.runIf(version !== null)('10,000 fresh ones', { timeout: 60_000 }, () => {
    const lines = askPhp(phpCases(10_000, 4))
    expect(lines).toHaveLength(10_000)
    expect(differing(lines)).toEqual([])
    // what is recorded is what this generator and this PHP say
    expect(askPhp(phpCases(1_000, 3))).toEqual(recorded)
  })
})
