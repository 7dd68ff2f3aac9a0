import { describe, expect, test } from 'vitest'
import { providers } from '#main/providers/registry.ts'
import { type CauseText, commonCauses } from '#shared/domain/cause.ts'
import { verdictOn } from './code-answers.ts'
import { type DocumentedCode, documentedCodes } from './codes.ts'

const ownText = (code: DocumentedCode): CauseText | undefined =>
  providers[code.provider].causes[verdictOn(code).causeCode]

/** Texts that two codes may share, as `zh`: none. */
const shared: readonly string[] = []

const textsOf = ({ title, next }: CauseText) => [title.zh, title.en, next.zh, next.en]

/** Texts that stand twice. */
function doubles(causes: readonly CauseText[]): string[] {
  const texts = causes.flatMap(textsOf)
  return texts.filter((text, at) => texts.indexOf(text) !== at && !shared.includes(text))
}

describe('documented codes', () => {
  test('are 101', () => {
    const numbers = Map.groupBy(documentedCodes, ({ provider }) => provider)
    expect([...numbers].map(([provider, codes]) => [provider, codes.length])).toEqual([
      ['maxim', 48],
      ['suplink', 2],
      ['baidu', 40],
      ['forward', 11],
    ])
  })

  // Would catch: a code whose cause is the bare "refused", without a title or a next step, in one of the languages.
  test.each(documentedCodes)('$provider $code ($of, HTTP $status) has words of its own', (code) => {
    const text = ownText(code)
    expect(text && textsOf(text).filter((one) => one.trim() === '')).toEqual([])
    expect(text?.title.zh).toMatch(/\p{Script=Han}/u)
    expect(text?.next.zh).toMatch(/\p{Script=Han}/u)
    // a next step may name a menu of the provider's console, which is in Chinese
    expect(text?.title.en).not.toMatch(/\p{Script=Han}/u)
    expect(text?.next.en).toMatch(/[a-z]{3}/)
  })

  // Would catch: a documented refusal shown as "may have arrived", or the one error that is none shown as a refusal.
  test.each(documentedCodes)('$provider $code ($of, HTTP $status) is a refusal, 30600 is not', (code) => {
    const { outcome, providerCode, providerMessage } = verdictOn(code)
    const isSuccess = code.code === '200' || code.code === '0'
    expect(outcome).toBe(isSuccess ? 'accepted' : code.code === '30600' ? 'unknown' : 'refused')
    if (!isSuccess) expect([providerCode, providerMessage]).toEqual([code.code, 'said'])
  })

  // Would catch: two codes between which the operator can't tell.
  test('share no text, neither with each other nor with what no provider owns', () => {
    const own = new Set(documentedCodes.flatMap((code) => ownText(code) ?? []))
    expect(own.size).toBe(documentedCodes.length)
    expect(doubles([...own])).toEqual([])
    const common = new Set<string>(Object.values(commonCauses).flatMap(({ title }) => [title.zh, title.en]))
    expect([...own].flatMap(({ title }) => [title.zh, title.en]).filter((title) => common.has(title))).toEqual([])
  })

  // Control: one text that stands under two codes is seen.
  test('a shared text is seen', () => {
    const [one, other] = documentedCodes.flatMap((code) => ownText(code) ?? [])
    if (!one || !other) throw new Error('no texts')
    expect(doubles([one, { ...other, next: one.next }])).toEqual([one.next.zh, one.next.en])
  })
})

// Would catch: a number that nobody can look up, since it was swallowed.
test.each(['maxim', 'suplink', 'baidu', 'forward'] as const)('%s: an unknown code is shown as it is', (provider) => {
  for (const code of ['20019', '77777']) {
    const verdict = verdictOn({ provider, code, status: provider === 'baidu' ? 400 : 200, of: 'message' })
    expect(verdict).toMatchObject({ outcome: 'refused', providerCode: code, providerMessage: 'said' })
    expect(verdict.causeCode).toBe(provider === 'forward' ? 'forward.status' : 'refused')
  }
})

test('an unknown error of an authorisation server is shown as it is', () => {
  const verdict = verdictOn({ provider: 'forward', code: 'slow_down', status: 400, of: 'token' })
  expect(verdict).toMatchObject({
    causeCode: 'forward.token-refused',
    providerCode: 'slow_down',
    providerMessage: 'said',
  })
})
