import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/renderer/src/i18n/en/index.ts'
import { zh } from '../../src/renderer/src/i18n/zh-CN/index.ts'
import { isUsed, keysOf, usesIn } from './keys.ts'

const renderer = join(import.meta.dirname, '../../src/renderer/src')
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/^i18n|\.test\./.test(name))
  .map((name) => ({ name, text: readFileSync(join(renderer, name), 'utf8') }))
const uses = sources.flatMap(({ text }) => usesIn(text))
const zhKeys = new Set(keysOf(zh))
const enKeys = new Set(keysOf(en))

describe('the two languages', () => {
  test('have the same keys', () => {
    expect([...enKeys].sort()).toEqual([...zhKeys].sort())
  })

  test('fill the same places of each sentence', () => {
    const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
    const flat = (catalogue: object, prefix = ''): [string, string][] =>
      Object.entries(catalogue).flatMap(([key, value]) =>
        typeof value === 'string'
          ? [[`${prefix}${key}`, value] as [string, string]]
          : flat(value as object, `${prefix}${key}.`),
      )
    const english = new Map(flat(en))
    for (const [key, text] of flat(zh)) expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)])
  })

  test('are each in their own script', () => {
    const texts = (catalogue: object): string[] =>
      Object.values(catalogue).flatMap((value) => (typeof value === 'string' ? [value] : texts(value as object)))
    expect(texts(en).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
    expect(texts(zh).filter((text) => /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u.test(text))).toEqual([])
  })
})

describe('keys and screens', () => {
  test('every key is used by a screen', () => {
    expect([...zhKeys].filter((key) => !isUsed(key, uses))).toEqual([])
  })

  test('every key that a screen names exists', () => {
    const missing = uses.filter(({ text, isPrefix }) =>
      isPrefix ? ![...zhKeys].some((key) => key.startsWith(text)) : !zhKeys.has(text),
    )
    expect(missing).toEqual([])
  })

  test('an unused and a missing key are noticed', () => {
    const planted = usesIn(
      "t('compose.title') t(`review.title.$" + "{stage}`) t(ok ? 'common.save' : 'common.nothing')",
    )
    expect(planted).toHaveLength(4)
    expect(isUsed('compose.body', planted)).toBe(false)
    expect(isUsed('review.title.test', planted)).toBe(true)
    expect(zhKeys.has('common.nothing')).toBe(false)
  })

  test('no screen has words of its own', () => {
    const brand = /Pushdeck 推送台/g
    const own = sources
      .filter(({ name }) => name !== join('components', 'languages.ts'))
      .flatMap(({ name, text }) => {
        const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(brand, '')
        const han = code.match(/.*\p{Script=Han}.*/gu) ?? []
        const english = code.match(/(?<![=-])>\s*[A-Z][a-z]+(?: [a-z]+)*\s*<\//g) ?? []
        return [...han, ...english].map((line) => `${name}: ${line.trim()}`)
      })
    expect(own).toEqual([])
  })
})
