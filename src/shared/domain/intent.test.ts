import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIntent, emptyIntent, type IntentParts, intentFaults, parseIntent } from './intent.ts'
import { lintIntents } from './maxim-lint/intents.ts'

const segment = fc.stringMatching(/^[A-Za-z]\w{0,8}$/)
const dotted = fc.array(segment, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('.'))
const activity = fc.oneof(
  dotted,
  segment.map((name) => `.${name}`),
  dotted.map((name) => `${name}$Inner`),
)
const words = fc.string({ unit: 'grapheme', maxLength: 20 })
const data = fc
  .oneof(
    fc.constant(''),
    fc
      .tuple(fc.stringMatching(/^[a-z][a-z0-9+.-]{0,5}$/), fc.stringMatching(/^[^\s;#]{1,20}$/))
      .map((two) => two.join(':')),
  )
  .filter((address) => !address.startsWith('intent:'))
const extras = fc.uniqueArray(fc.record({ name: words.filter((name) => name !== ''), value: words }), {
  selector: ({ name }) => name,
  maxLength: 4,
})
const others = fc.uniqueArray(fc.constantFrom('i.count=5', 'B.isNew=true', 'launchFlags=0x10000000', 'package=com.a'))
const intents: fc.Arbitrary<IntentParts> = fc.record({
  packageName: dotted,
  activity,
  action: words,
  data,
  extras,
  others,
})

// Would catch: a `;` or `=` inside a value that ends it early, a scheme that is lost, parts that the helper drops.
test('what is built is read back as it was', () => {
  fc.assert(
    fc.property(intents, (parts) => {
      expect(intentFaults(parts)).toEqual({})
      expect(parseIntent(buildIntent(parts))).toEqual(parts)
    }),
  )
})

/** The same without encoding. */
const broken = ({ packageName, activity, extras }: IntentParts): string =>
  `intent:#Intent;component=${packageName}/${activity};${extras.map(({ name, value }) => `S.${name}=${value};`).join('')}end`

test('the check of that finds values that are not encoded', () => {
  const parts = { ...emptyIntent, packageName: 'com.a', activity: '.B', extras: [{ name: 'x', value: 'a;S.y=b' }] }
  expect(parseIntent(broken(parts))).not.toEqual(parts)
  expect(parseIntent(buildIntent(parts))).toEqual(parts)
})

// Would catch: a helper whose own result is called doubtful at the review.
test('what is built without an address has the form that the provider shows', () => {
  fc.assert(
    fc.property(intents, (parts) => {
      const intent = buildIntent({ ...parts, data: '' })
      expect(intent).toMatch(/^intent:#Intent;.*component=[^;]+\/[^;]+;.*end$/)
      expect(lintIntents({ type: 'text', android: { intent } })).toEqual([])
    }),
  )
})

describe('reading', () => {
  test('the provider’s example', () => {
    const text = 'intent:#Intent;component=com.shop/com.shop.Page;S.parm1=value1;S.parm2=value2;end'
    const parts = parseIntent(text)
    expect(parts).toEqual({
      ...emptyIntent,
      packageName: 'com.shop',
      activity: 'com.shop.Page',
      extras: [
        { name: 'parm1', value: 'value1' },
        { name: 'parm2', value: 'value2' },
      ],
    })
    expect(parts && buildIntent(parts)).toBe(text)
  })

  test('an address with its scheme', () => {
    expect(parseIntent('intent://order/1#Intent;scheme=shop;component=com.a/.B;end')).toMatchObject({
      data: 'shop://order/1',
      activity: '.B',
    })
  })

  test('what the helper has no field for is kept', () => {
    const text = 'intent:#Intent;component=com.a/.B;category=x;category=y;i.count=5;end'
    const parts = parseIntent(text)
    expect(parts?.others).toEqual(['category=x', 'category=y', 'i.count=5'])
    expect(parts && buildIntent(parts)).toBe(text)
  })

  test.each([
    '',
    'com.shop.Page',
    'intent:#Intent;component=a/b',
    'intent:#Intent;component=a;end',
    'intent:#Intent;component=a/b;component=c/d;end',
    'intent:#Intent;SEL;component=a/b;end',
    'intent:#Intent;S.a=%E4;component=a/b;end',
    'intent:#Intent;component=a/b;;end',
    'intent:#Intent;component=a/b;notend',
  ])('%j is not read', (text) => expect(parseIntent(text)).toBeNull())

  // Would catch: a search of the end that takes minutes for what somebody pasted.
  test('takes a long text that is none', () => {
    expect(parseIntent(`intent:${'#Intent;'.repeat(1_200)}`)).toBeNull()
  })

  test('never throws, and gives back only what it builds again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          words,
          words.map((text) => `intent:#Intent;${text};end`),
        ),
        (text) => {
          const parts = parseIntent(text)
          if (parts) expect(parseIntent(buildIntent(parts))).toEqual(parts)
        },
      ),
    )
  })
})

describe('faults', () => {
  const fine: IntentParts = { ...emptyIntent, packageName: 'com.shop', activity: 'com.shop.Page' }

  test.each([
    [{ packageName: '' }, 'packageName'],
    [{ packageName: 'shop' }, 'packageName'],
    [{ packageName: 'com.商店' }, 'packageName'],
    [{ packageName: 'com.1a' }, 'packageName'],
    [{ packageName: 'com.shop ' }, 'packageName'],
    [{ activity: '' }, 'activity'],
    [{ activity: 'Page' }, 'activity'],
    [{ activity: 'com/shop' }, 'activity'],
    [{ activity: '..Page' }, 'activity'],
    [{ data: 'order/1' }, 'data'],
    [{ data: 'shop://a b' }, 'data'],
    [{ extras: [{ name: '', value: 'x' }] }, 'extras'],
    [
      {
        extras: [
          { name: 'a', value: '1' },
          { name: 'a', value: '2' },
        ],
      },
      'extras',
    ],
  ])('%j', (change, part) => expect(Object.keys(intentFaults({ ...fine, ...change }))).toEqual([part]))
})
