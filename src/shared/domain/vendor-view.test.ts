import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MaximContent, maximSequence, maximVendors } from './maxim-content.ts'
import { lintTexts } from './maxim-lint/texts.ts'
import { vendorLimits, vendorsOf } from './vendor-limits.ts'
import { exceededLimits, measuredByApple, vendorViews } from './vendor-view.ts'

type Said = Pick<MaximContent, 'setting' | 'message'>

const long = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', ' ', '通', '😀'), maxLength: 60, size: 'max' }),
  fc.string({ unit: fc.constantFrom('a', '通'), maxLength: 2_000, size: 'max' }),
)
const said: fc.Arbitrary<Said> = fc.record({
  setting: fc.record(
    {
      distribution_strategy: fc.constantFrom('combined', 'mxpush_only', 'ospush_only'),
      ospush_sequence: fc.uniqueArray(fc.constantFrom(...maximSequence)),
    },
    { requiredKeys: [] },
  ),
  message: fc.record(
    { type: fc.constantFrom('text', 'image'), title: long, body: long, big_text: long, ext: long },
    { requiredKeys: ['type'] },
  ),
})
const view = (given: Said, vendor: (typeof maximVendors)[number]) =>
  vendorViews(given).find((one) => one.vendor === vendor)
const text = (message: Partial<MaximContent['message']>, setting: MaximContent['setting'] = {}): Said => ({
  setting,
  message: { type: 'text', ...message },
})

// Would catch: a mark in the preview of which the review says nothing, or a warning that the preview belies.
test('what the preview marks as cut is what the lint warns of', () => {
  fc.assert(
    fc.property(said, (given) => {
      const warned = lintTexts(given).filter(({ code }) => code === 'text-cut')
      for (const { vendor, isUsed, title, text } of vendorViews(given)) {
        const name = vendorLimits.find((one) => one.vendor === vendor)?.name.zh
        const isWarnedOf = name !== undefined && warned.some((check) => check.text.zh.includes(name))
        expect([vendor, isUsed && title.rest + text.rest !== '']).toEqual([vendor, isWarnedOf])
      }
    }),
  )
})

// Would catch: a text that is lost or changed on its way to a vendor's card, or a vendor that has none.
test('each vendor has a view, and no cut changes a text', () => {
  fc.assert(
    fc.property(said, (given) => {
      const views = vendorViews(given)
      expect(views.map(({ vendor }) => vendor)).toEqual(maximVendors)
      const { title = '', body = '' } = given.message
      for (const one of views) {
        expect(one.title.shown + one.title.rest).toBe(title.trim() === '' ? '' : title)
        expect(one.text.shown + one.text.rest).toBe(body.trim() === '' ? '' : body)
      }
      const used = views.filter(({ isUsed }) => isUsed).map(({ vendor }) => (vendor === 'flyme' ? 'meizu' : vendor))
      const known = vendorsOf(given).map(({ vendor }) => vendor)
      expect(used.filter((vendor) => vendor !== 'fcm')).toEqual(known.filter((vendor) => vendor !== 'apns'))
      expect(measuredByApple(given) !== null).toBe(known.includes('apns'))
    }),
  )
})

test('Xiaomi shows 49 characters of a title, vivo 20 Chinese ones, and of OPPO nothing is known', () => {
  const given = text({ title: '维'.repeat(50), body: '护'.repeat(128) })
  expect(view(given, 'xiaomi')).toMatchObject({ title: { rest: '维' }, text: { rest: '护' } })
  expect(view(given, 'vivo')?.title.shown).toBe('维'.repeat(20))
  expect(view(given, 'oppo')).toMatchObject({ title: { rest: '' }, text: { rest: '' }, measured: [] })
  expect(view(given, 'huawei')?.measured).toMatchObject([{ length: 150 + 384, limit: { most: 4_096, unit: 'bytes' } }])
})

test('a big text counts for the whole and is not taken for the body', () => {
  const given = text({ body: '短', big_text: '长'.repeat(1_366) })
  expect(view(given, 'xiaomi')?.text).toEqual({ shown: '短', rest: '' })
  expect(exceededLimits(given).map(({ name }) => name.en)).toEqual(['Huawei', 'Apple (APNs)'])
})

// Would catch: a card that shows what its phones never get.
test('a message kept from a channel is shown by no such vendor', () => {
  const used = (setting: MaximContent['setting']) =>
    vendorViews(text({}, setting))
      .filter(({ isUsed }) => isUsed)
      .map(({ vendor }) => vendor)
  expect(used({})).toEqual(maximVendors)
  expect(used({ ospush_sequence: ['ups'] })).toEqual(['huawei', 'xiaomi', 'oppo', 'vivo', 'flyme'])
  expect(used({ ospush_sequence: ['meizu', 'fcm'] })).toEqual(['flyme', 'fcm'])
  expect(used({ distribution_strategy: 'mxpush_only', ospush_sequence: ['fcm'] })).toEqual([])
})
