import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Content, contentSchema } from './content.ts'
import type { MaximContent } from './maxim-content.ts'
import { fillVariables, lintVariables, variablesOf } from './template.ts'

const message = (more: Partial<MaximContent['message']>): MaximContent => ({
  provider: 'maxim',
  setting: {},
  message: { type: 'text', ...more },
})
const fill = (content: Content, values: Record<string, string>) =>
  fillVariables(content, new Map(Object.entries(values)))
const maximOf = (content: Content): MaximContent['message'] => (content as MaximContent).message

const isBrace = /[{}｛｝]/
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() === text && text !== '' && !isBrace.test(text))
const words = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !isBrace.test(text))
const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '')
/** A text with variables, and what comes out of it when each of them has its value. */
const pieces = fc.array(
  fc.oneof(
    words,
    name.map((one) => ({ name: one })),
  ),
  { maxLength: 8 },
)
type Pieces = (string | { name: string })[]
const written = (parts: Pieces) => parts.map((part) => (typeof part === 'string' ? part : `{{ ${part.name}}}`)).join('')
const namesOf = (parts: Pieces) => [...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name])))]
const filled = (parts: Pieces, values: ReadonlyMap<string, string>) =>
  parts.map((part) => (typeof part === 'string' ? part : values.get(part.name))).join('')
const valued = pieces.chain((parts) =>
  fc.tuple(fc.constant(parts), fc.array(value, { minLength: namesOf(parts).length, maxLength: namesOf(parts).length })),
)

type Fill = typeof fillVariables
const valuesOf = (parts: Pieces, given: readonly string[]) =>
  new Map(namesOf(parts).map((one, at) => [one, given[at] ?? '']))

const everyValueStands = (fillIt: Fill) =>
  fc.property(valued, ([parts, given]) => {
    const values = valuesOf(parts, given)
    const content = message({ title: written(parts), ios: { subtitle: written(parts) } })
    expect(variablesOf(content)).toEqual(namesOf(parts))
    const { title, ios } = maximOf(fillIt(content, values))
    expect([title, ios?.subtitle]).toEqual([filled(parts, values), filled(parts, values)])
  })

const jsonStaysWhole = (fillIt: Fill) =>
  fc.property(valued, ([parts, given]) => {
    const values = valuesOf(parts, given)
    // a name is found as it is typed, so one that JSON writes in another way is another name
    fc.pre(namesOf(parts).every((one) => JSON.stringify(one) === `"${one}"`))
    const ext = JSON.stringify({ deep: [{ text: written(parts) }], n: 1 })
    const text = maximOf(fillIt(message({ ext }), values)).ext ?? ''
    expect(JSON.parse(text)).toEqual({ deep: [{ text: filled(parts, values) }], n: 1 })
  })

describe('filling', () => {
  // Would catch: a value that is read for variables again, and a `$&` in it that means something to `replace`.
  test('puts every value in its place as it stands', () => {
    fc.assert(everyValueStands(fillVariables))
  })

  // Control: the same properties fail where a value means something to `replace`, and where JSON is filled like any text.
  test('careless filling is noticed', () => {
    const careless: Fill = (content, values) => {
      const { message: old } = content as MaximContent
      const fillIn = (text = '') => [...values].reduce((to, [key, value]) => to.replaceAll(`{{ ${key}}}`, value), text)
      return message({ title: fillIn(old.title), ios: { subtitle: fillIn(old.ios?.subtitle) }, ext: fillIn(old.ext) })
    }
    const inPlace = fc.check(everyValueStands(careless), { numRuns: 2_000, seed: 1 })
    const inJson = fc.check(jsonStaysWhole(careless), { numRuns: 2_000, seed: 1 })
    expect([inPlace.failed, inJson.failed]).toEqual([true, true])
  })

  test('leaves no variable, whatever the order', () => {
    fc.assert(
      fc.property(valued, ([parts, given]) => {
        const entries = namesOf(parts).map((one, at): [string, string] => [
          one,
          (given[at] ?? '').replace(/[{}｛｝]/g, '-'),
        ])
        const content = message({ body: written(parts) })
        const once = fillVariables(content, new Map(entries))
        expect(lintVariables(once)).toEqual([])
        const oneByOne = entries
          .toReversed()
          .reduce((to, entry) => fillVariables(to, new Map([entry])), content as Content)
        expect(oneByOne).toEqual(once)
      }),
    )
  })

  // Would catch: a quote or a line end in a name that breaks the JSON of an app, or adds a member to it.
  test('keeps the JSON of a text whole, whatever is filled in', () => {
    fc.assert(jsonStaysWhole(fillVariables))
  })

  test.each([
    ['12345678901234567890', '{"n": 12345678901234567890}'],
    [' -1.5e3 ', '{"n": -1.5e3}'],
    ['true', '{"n": true}'],
    ['007', '{"n": "007"}'],
    ['1, "all": true', '{"n": "1, \\"all\\": true"}'],
  ])('puts %s where JSON wants a value', (given, expected) => {
    expect(maximOf(fill(message({ ext: '{"n": {{数量}}}' }), { 数量: given })).ext).toBe(expected)
  })

  test('reaches the JSON of every provider', () => {
    const contents: Content[] = [
      message({ ext: '{"a":"{{名}}"}' }),
      { provider: 'forward', event: { type: 'device_offline', payload: '{"deviceSn":"{{名}}"}' } },
      { provider: 'baidu', shape: 'ios', ios: { custom: '{"a":"{{名}}"}' }, options: {} },
      { provider: 'baidu', shape: 'android-notification', android: { custom_content: '{"a":"{{名}}"}' }, options: {} },
    ]
    for (const content of contents) {
      const after = fill(content, { 名: '"\n' })
      expect(contentSchema.parse(after)).toEqual(after)
      expect(JSON.stringify(after)).toContain(JSON.stringify(JSON.stringify('"\n').slice(1, -1)).slice(1, -1))
    }
  })

  test('takes a blank value for none', () => {
    expect(fill(message({ title: '{{名}}' }), { 名: '  ' })).toEqual(message({ title: '{{名}}' }))
  })
})

describe('variables', () => {
  // Would catch: a variable typed with a Chinese keyboard that goes out to everybody as it stands.
  test('are found in full-width braces too', () => {
    const content = message({ title: '｛｛姓名｝｝，{{ 姓名 }}您好{｛日期}}' })
    expect(variablesOf(content)).toEqual(['姓名', '日期'])
    expect(maximOf(fill(content, { 姓名: '李雷', 日期: '今天' })).title).toBe('李雷，李雷您好今天')
  })

  test('are not what only looks like them', () => {
    const content = message({ title: '{姓名} {{}} {{ }} }}{{', ext: '{"a":{"b":{}}}' })
    expect(variablesOf(content)).toEqual([])
    expect(fill(content, { 姓名: 'x' })).toEqual(content)
  })

  test('named like a property of objects are variables like others', () => {
    const content = message({ title: '{{__proto__}}{{constructor}}' })
    expect(variablesOf(content)).toEqual(['__proto__', 'constructor'])
    expect(fill(content, {})).toEqual(content)
  })
})

describe('a message with variables', () => {
  const contents: Content[] = [
    message({ title: '您好', body: '{{姓名}}' }),
    { provider: 'suplink', msg: { msgType: 'text_msg', content: '{{姓名}}' } },
    { provider: 'baidu', shape: 'ios', ios: { body: '{{姓名}}' }, options: {} },
    { provider: 'forward', event: { type: 'x', payload: '{"a":"{{姓名}}"}' } },
  ]

  test.each(contents)('of $provider is blocked, and the variable named', (content) => {
    expect(lintVariables(content)).toMatchObject([
      { level: 'block', text: { zh: expect.stringContaining('{{姓名}}') } },
    ])
    // control: filled, it is not
    expect(lintVariables(fill(content, { 姓名: '李雷' }))).toEqual([])
  })

  /*
   * A value with braces is put in as it stands and never filled again, but the message stays blocked: the review judges
   * what would leave, not how it came about, and a `{{…}}` on somebody's phone is the very mistake that it is there for.
   */
  test('whose value holds a variable is not filled twice, and blocked', () => {
    const content = fill(message({ title: '{{甲}}' }), { 甲: '{{乙}}', 乙: '不' })
    expect(maximOf(content).title).toBe('{{乙}}')
    expect(lintVariables(content)).toHaveLength(1)
  })

  test('names ten at most, none without end', () => {
    const many = Array.from({ length: 30 }, (_, at) => `{{${at}${'长'.repeat(500)}}}`).join('')
    expect(lintVariables(message({ body: many }))[0]?.text.zh.length).toBeLessThan(600)
  })
})
