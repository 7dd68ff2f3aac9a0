import { describe, expect, test } from 'vitest'
import { type MaximContent, maximContentSchema, maximVendors } from '../maxim-content.ts'
import { lintMaxim } from '../maxim-lint.ts'
import type { Check } from '../review.ts'
import type { MaximLintInput } from './check.ts'

const now = 1_790_000_000_000
const second = now / 1000
const input: MaximLintInput = { stage: 'production', now, holdSeconds: 30, settings: {} }

type Parts = { setting?: MaximContent['setting']; actAs?: MaximContent['actAs'] }
const content = (message: Partial<MaximContent['message']>, { setting = {}, actAs }: Parts = {}): MaximContent => ({
  provider: 'maxim',
  setting,
  message: { type: 'text', body: '您的订单已发货', ...message },
  ...(actAs && { actAs }),
})
const codes = (checks: Check[]) => checks.map(({ level, code }) => `${level} ${code}`)
const lint = (message: Partial<MaximContent['message']>, parts?: Parts, more: Partial<MaximLintInput> = {}) =>
  codes(lintMaxim(content(message, parts), { ...input, ...more }))

describe('what a tap opens', () => {
  const intent = 'intent:#Intent;component=com.shop/com.shop.Page;S.id=1;end'

  // Would catch: a tap that opens nothing, because the vendor's action was judged without android's.
  test.each(maximVendors)('%s: the action that takes effect decides', (vendor) => {
    expect(lint({ [vendor]: { click_action: 'intent' } })).toEqual(['block intent-missing'])
    expect(lint({ [vendor]: { click_action: 'intent', intent } })).toEqual([])
    expect(lint({ android: { intent }, [vendor]: { click_action: 'intent' } })).toEqual([])
    expect(lint({ android: { click_action: 'open_app' }, [vendor]: { click_action: 'intent' } })).toEqual([
      'block intent-missing',
    ])
    expect(lint({ android: { click_action: 'intent', intent }, [vendor]: { click_action: 'open_app' } })).toEqual([])
    expect(lint({ [vendor]: { click_action: 'intent', intent: '  ' } })).toEqual(['block intent-missing'])
  })

  test('android’s own is demanded too, and of every vendor that does not turn it off', () => {
    const checks = lint({ android: { click_action: 'intent' } })
    expect(checks).toEqual(Array.from({ length: 1 + maximVendors.length }, () => 'block intent-missing'))
  })

  test.each([
    'intent:#Intent;component=a/b;end',
    'intent:#Intent;action=x;component=com.a/.B;S.parm1=value1;S.parm2=value2;end',
  ])('%s has the form of the example', (given) => {
    expect(lint({ android: { intent: given } })).toEqual([])
  })

  test.each([
    'com.shop.Page',
    'intent:#Intent;component=a/b',
    'intent:#Intent;end',
    'intent:#Intent;component=a;end',
    'component=a/b;end',
    ' intent:#Intent;component=a/b;end',
    'intent:#Intent;component=包名/activity全路径;end ',
  ])('%j is doubtful', (given) => {
    expect(lint({ android: { intent: given } })).toEqual(['warn intent-form'])
    expect(lint({ oppo: { intent: given } })).toEqual(['warn intent-form'])
  })
})

describe('channels', () => {
  test('`ups` holds the domestic vendors already', () => {
    for (const vendor of ['huawei', 'xiaomi', 'oppo', 'vivo', 'meizu'] as const)
      expect(lint({}, { setting: { ospush_sequence: [vendor, 'ups'] } })).toEqual(['warn sequence-ups'])
    expect(lint({}, { setting: { ospush_sequence: ['ups', 'fcm'] } })).toEqual([])
    expect(lint({}, { setting: { ospush_sequence: ['huawei', 'xiaomi', 'fcm'] } })).toEqual([])
  })

  test('an order means nothing with the MaxIM channel alone', () => {
    const setting = { distribution_strategy: 'mxpush_only', ospush_sequence: ['fcm'] } as const
    expect(lint({}, { setting: { ...setting, ospush_sequence: ['fcm'] } })).toEqual(['warn sequence-unused'])
    expect(lint({}, { setting: { ...setting, ospush_sequence: [] } })).toEqual([])
    expect(lint({}, { setting: { distribution_strategy: 'ospush_only', ospush_sequence: ['fcm'] } })).toEqual([])
  })

  // Would catch: a push to customers that only vivo's test phones get, and real quota used up by a test.
  test('vivo’s test switch fits the stage', () => {
    const on = (stage: MaximLintInput['stage'], vivo: MaximContent['message']['vivo']) => lint({ vivo }, {}, { stage })
    expect(on('production', { push_mode: 1 })).toEqual(['warn vivo-test-on-production'])
    expect(on('production', { push_mode: 0 })).toEqual([])
    expect(on('test', { push_mode: 0 })).toEqual(['warn vivo-real-on-test'])
    expect(on('test', { classification: 1 })).toEqual(['warn vivo-real-on-test'])
    expect([on('test', { push_mode: 1 }), on('test', {}), on('test', undefined)]).toEqual([[], [], []])
    expect([on('practice', { push_mode: 1 }), on('practice', { push_mode: 0 })]).toEqual([[], []])
  })
})

describe('display', () => {
  test.each([
    [second + 100, second + 200, []],
    [second + 200, second + 100, ['block display-order']],
    [second + 100, second + 100, ['block display-order']],
    [undefined, second + 31, []],
    // Would catch: an end that passes while the send is held.
    [undefined, second + 30, ['block display-over']],
    [second - 200, second - 100, ['block display-over']],
    [second - 200, undefined, []],
  ])('from %s until %s', (begin, end, expected) => {
    expect(
      lint({
        ...(begin === undefined ? {} : { show_begin_time: begin }),
        ...(end === undefined ? {} : { show_end_time: end }),
      }),
    ).toEqual(expected)
  })
})

describe('in somebody else’s name', () => {
  const administrator = { settings: { administratorToken: 'yes' } }
  const actAs = { header: 'user_id', id: '2302128618880' } as const

  // Would catch: another sender than the operator meant, of which the review says nothing.
  test('the review says whose', () => {
    const checks = lintMaxim(content({}, { actAs }), { ...input, ...administrator })
    expect(codes(checks)).toEqual(['warn acts-as'])
    expect(checks[0]?.text.zh).toContain('2302128618880')
    const group = lintMaxim(content({}, { actAs: { header: 'group_id', id: '77' } }), { ...input, ...administrator })
    expect(group[0]?.text.en).toContain('group 77')
  })

  test.each([{}, { administratorToken: 'no' }, { administratorToken: '' }])(
    'a token that is no administrator’s may not (%j)',
    (settings) => {
      expect(lint({}, { actAs }, { settings })).toEqual(['block act-as-not-administrator'])
    },
  )

  test.each([undefined, '', ' ', 'u1', '-1', '0', '1.5', '9223372036854775808', '１２', '1 2'])('%j is no id', (id) => {
    const given = { header: 'group_id', ...(id === undefined ? {} : { id }) } as const
    expect(lint({}, { actAs: given }, administrator)).toEqual(['block act-as-id'])
  })

  test('it is off where no kind was chosen', () => {
    expect([lint({}, { actAs: {} }), lint({}, { actAs: { id: '5' } })]).toEqual([[], []])
  })
})

describe('texts on phones', () => {
  test.each([
    [{ title: '标'.repeat(20) }, []],
    [{ title: '标'.repeat(21) }, ['warn text-cut']],
    [{ title: 'x'.repeat(40) }, []],
    [{ title: 'x'.repeat(41) }, ['warn text-cut']],
    [{ title: 'x'.repeat(50) }, ['warn text-cut', 'warn text-cut']],
    [{ body: '字'.repeat(127) }, []],
    [{ body: '字'.repeat(128) }, ['warn text-cut']],
    [{ body: '字', big_text: '字'.repeat(1_365) }, ['warn text-one-character']],
    [{ body: '字字', big_text: '字'.repeat(1_366) }, ['warn payload-large']],
    [{ type: 'cmd', body: '字'.repeat(2_000) }, []],
    [{ title: '通知', body: '', big_text: '很长的文字' }, ['warn big-text-without-body']],
  ] as const)('of what %# holds', (message, expected) => {
    expect(lint(message)).toEqual(expected)
  })
})

// Would catch: while it is still typed, faults that only the connection and the time of the review can tell.
test('without a connection a message is judged by itself alone', () => {
  const message = { show_end_time: 1, vivo: { push_mode: 1 } } as const
  expect(lintMaxim(content(message, { actAs: { header: 'user_id', id: '5' } })).map(({ code }) => code)).toEqual([
    'acts-as',
  ])
})

describe('a stored message', () => {
  const parse = (message: object, setting = {}) =>
    maximContentSchema.safeParse({ provider: 'maxim', setting, message: { type: 'text', ...message } }).success

  test('has the provider’s fields and no others', () => {
    expect(parse({ vivo: { push_mode: 1, classification: 0 }, huawei: { badge_class: 'a' }, big_text: 'x' })).toBe(true)
    for (const wrong of [
      { meizu: {} },
      { xiaomi: { badge_class: 'a' } },
      { oppo: { push_mode: 1 } },
      { vivo: { push_mode: 2 } },
      { ios: { mutable_content: 1 } },
      { show_end_time: 1_790_000_000_000 },
      { show_end_time: 1.5 },
      { badge: 5 },
    ])
      expect([wrong, parse(wrong)]).toEqual([wrong, false])
  })

  test('has an order without repeats', () => {
    expect(parse({}, { ospush_sequence: ['fcm', 'ups', 'meizu'] })).toBe(true)
    expect(parse({}, { ospush_sequence: ['ups', 'ups'] })).toBe(false)
    expect(parse({}, { ospush_sequence: ['flyme'] })).toBe(false)
    expect(parse({}, { request_id: 'x' })).toBe(false)
  })
})
