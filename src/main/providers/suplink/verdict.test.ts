import { describe, expect, test } from 'vitest'
import { commonCauses } from '#shared/domain/cause.ts'
import type { HttpResult } from '../types.ts'
import { causes } from './causes.ts'
import { interpretNotify } from './verdict.ts'

const answer = (status: number, body: unknown): HttpResult => ({
  kind: 'response',
  status,
  headers: [],
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
})
const read = (status: number, body: unknown) => interpretNotify(answer(status, body))

describe('accepted', () => {
  test('with the message’s id, and no task: this provider has no counters', () => {
    const content = { messageId: '931870a9-888c-4030-9709-198b104e59c6' }
    expect(read(200, { code: 200, message: 'success', content })).toMatchObject({
      outcome: 'accepted',
      causeCode: 'suplink.200',
      taskId: null,
      references: [{ kind: 'message', id: content.messageId }],
    })
  })

  // Would catch: a message that was accepted and counts as unknown, because the other envelope came.
  test.each<[unknown, string | null]>([
    [{ code: 200, msg: 'success', data: { messageId: 'm-1' } }, 'm-1'],
    [{ code: '200', message: 'success', content: { messageId: 'm-1' } }, 'm-1'],
    ['{"code":200,"content":{"messageId":9007199254740993}}', '9007199254740993'],
    [{ code: 200, content: { messageId: '' } }, null],
    [{ code: 200, content: 'm-1' }, null],
    [{ code: 200, message: null, content: null }, null],
    [{ code: 200, message: { odd: 1 } }, null],
    [{ code: 200 }, null],
  ])('%j names the message %j', (body, id) => {
    const { outcome, references } = read(200, body)
    expect([outcome, references]).toEqual(['accepted', id === null ? [] : [{ kind: 'message', id }]])
  })
})

describe('refused', () => {
  const documented = { timestamp: 1685339479974, path: '/p', code: 401, message: 'Token expiration', content: 401 }

  // Would catch: a number in `content` that makes the one documented error unreadable.
  test.each([401, 200, 400])('the documented 401 with HTTP %i, and the run stops', (status) => {
    expect(read(status, documented)).toMatchObject({
      outcome: 'refused',
      causeCode: 'suplink.401',
      providerCode: '401',
      providerMessage: 'Token expiration',
      httpStatus: status,
      stopsRun: true,
    })
  })

  test.each(['', '<html>', '{}'])('HTTP 401 with %j says the same', (body) => {
    expect(read(401, body)).toMatchObject({ outcome: 'refused', causeCode: 'suplink.401', stopsRun: true })
  })

  // Would catch: a code of another supOS service explained as if it were supLink's.
  test.each([
    [10001001, '10001001'],
    ['100039', '100039'],
    [20000, '20000'],
    [-1, '-1'],
    [400, '400'],
    [403, '403'],
    [404, '404'],
  ])('code %j in HTTP 200 is shown as it is', (code, providerCode) => {
    expect(read(200, { code, msg: '原因' })).toMatchObject({
      outcome: 'refused',
      causeCode: 'refused',
      providerCode,
      providerMessage: '原因',
    })
  })

  test('a code beyond 2^53 keeps its digits', () => {
    expect(read(200, '{"code":9007199254740993}')).toMatchObject({ providerCode: '9007199254740993' })
  })

  test.each([
    [400, 'refused', false],
    [403, 'unauthorised', true],
    [404, 'not-found', true],
    [413, 'too-large', false],
    [429, 'too-many-requests', true],
    [302, 'redirect', true],
  ])('HTTP %i is %s, whatever the code', (status, causeCode, stopsRun) => {
    for (const body of ['', { code: status, message: 'why' }, { code: 200 }, { code: 777777 }]) {
      expect(read(status, body)).toMatchObject({ outcome: 'refused', causeCode, stopsRun })
    }
  })
})

describe('unknown', () => {
  // Would catch: a message that may have arrived and reads as refused, so that somebody sends it again.
  test.each([
    [500, { code: 200, content: { messageId: 'm' } }],
    [502, '<html>bad gateway'],
    [504, { code: 504, message: 'timeout' }],
    [503, { code: 777777, message: 'odd' }],
    [408, ''],
    [499, ''],
    [200, { code: 500, message: 'internal' }],
    [200, { code: 504 }],
    [200, { code: 408 }],
    [200, { code: 499 }],
    [200, { code: 202 }],
    [202, { code: 202 }],
  ])('HTTP %i with %j', (status, body) => {
    expect(read(status, body)).toMatchObject({ outcome: 'unknown', references: [] })
  })

  test.each([
    '',
    'OK',
    '<html>ok</html>',
    '{"code":200,"content":{"mess',
    'null',
    '[]',
    '200',
    '{}',
    '{"code":null}',
    '{"code":200.5}',
    '{"code":"success"}',
    '{"content":{"messageId":"m"}}',
    '['.repeat(200_000),
  ])('an answer that can’t be read (%#)', (body) => {
    expect(read(200, body)).toMatchObject({ outcome: 'unknown', causeCode: 'unreadable' })
  })

  test('a failure without an answer keeps its phase', () => {
    expect(interpretNotify({ kind: 'failure', phase: 'before', reason: 'dns' }).outcome).toBe('not-sent')
    expect(interpretNotify({ kind: 'failure', phase: 'after', reason: 'reset' }).outcome).toBe('unknown')
  })
})

describe('causes', () => {
  test('both documented codes have one, under the provider’s name', () => {
    expect(Object.keys(causes)).toEqual(expect.arrayContaining(['suplink.200', 'suplink.401']))
    expect(Object.keys(causes).every((key) => key.startsWith('suplink.'))).toBe(true)
  })

  // Would catch: two causes that an operator can't tell apart.
  test('no two texts are alike', () => {
    const all = [...Object.values(causes), ...Object.values(commonCauses)]
    for (const part of ['title', 'next'] as const) {
      for (const language of ['zh', 'en'] as const) {
        const own = Object.values(causes).map((cause) => cause[part][language])
        expect(new Set(own).size).toBe(own.length)
        expect(own.filter((text) => all.filter((cause) => cause[part][language] === text).length > 1)).toEqual([])
      }
    }
  })
})
