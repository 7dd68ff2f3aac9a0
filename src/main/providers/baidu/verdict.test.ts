import { describe, expect, test } from 'vitest'
import type { HttpResult } from '../types.ts'
import { causes, stoppingCodes } from './causes.ts'
import { interpretPush } from './verdict.ts'

const answer = (status: number, body: string): HttpResult => ({
  kind: 'response',
  status,
  headers: [],
  body: Buffer.from(body),
})
const coded = (status: number, error_code: unknown, error_msg: unknown = 'why') =>
  interpretPush(answer(status, JSON.stringify({ request_id: 12394838223, error_code, error_msg })))

/** The provider's table: HTTP status and code. A dash in it is played as 400. */
const table: [status: number, ...codes: number[]][] = [
  [500, 30600],
  [405, 30601],
  [400, 30602, 30621],
  [403, 30603, 30619, 30620],
  [402, 30604, 30613, 30699],
  [404, 30605, 30608, 30609, 30611],
  [408, 30606, 30607],
  [409, 30610],
  [401, 30612, 30616, 30617, 30618],
  [400, 30614, 30615],
  [400, 40001, 40002, 40003, 40004, 40005, 40006, 40007, 40008, 40009, 40010, 40011, 40012],
  [400, 41001, 41002, 41003, 41004, 41005],
]
const codes = table.flatMap(([status, ...its]) => its.map((code): [number, number] => [status, code]))

describe('accepted', () => {
  // Would catch: an id whose last digits changed, so that its record is never found.
  test.each([
    [
      '{"request_id":9007199254740993,"response_params":{"msg_id":3570960677660087563,"send_time":1}}',
      '3570960677660087563',
    ],
    [
      '{"request_id":9007199254740993,"response_params":{"msg_id":"3570960677660087563","send_time":1}}',
      '3570960677660087563',
    ],
    ['{"request_id":"9007199254740993","response_params":{"msg_id":7,"more":[]},"error_code":0}', '7'],
    ['{"request_id":9007199254740993,"response_params":{"msg_id":null}}', null],
    ['{"request_id":9007199254740993,"response_params":{}}', null],
  ])('%s', (body, messageId) => {
    const message = messageId === null ? [] : [{ kind: 'message', id: messageId }]
    expect(interpretPush(answer(200, body))).toMatchObject({
      outcome: 'accepted',
      causeCode: 'accepted',
      references: [...message, { kind: 'request', id: '9007199254740993' }],
    })
  })

  test.each([
    ['1011', '1011'],
    ['"4700000000000000001"', '4700000000000000001'],
    ['4700000000000000001', '4700000000000000001'],
  ])('a schedule with timer_id %s', (written, timer) => {
    const verdict = interpretPush(
      answer(200, `{"request_id":1,"response_params":{"timer_id":${written},"send_time":1}}`),
    )
    expect(verdict).toMatchObject({ outcome: 'accepted' })
    expect(verdict.references).toContainEqual({ kind: 'timer', id: timer })
  })
})

describe('the provider’s codes', () => {
  test.each(codes)('HTTP %i with %i', (status, code) => {
    for (const http of [status, 200]) {
      expect(coded(http, code)).toEqual({
        outcome: code === 30600 ? 'unknown' : 'refused',
        causeCode: `baidu.${code}`,
        httpStatus: http,
        providerCode: String(code),
        providerMessage: 'why',
        taskId: null,
        references: [{ kind: 'request', id: '12394838223' }],
        askAgain: code === 30606 ? 'with-new-time' : code === 30699 ? 'after-waiting' : null,
        stopsRun: stoppingCodes.has(code),
      })
    }
  })

  // Would catch: a 408 with a code of its own taken for "may have arrived", or the other way round.
  test('30606 and 30699 are refusals, a bare 408 is not', () => {
    expect(coded(408, 30606).outcome).toBe('refused')
    expect(coded(402, 30699).outcome).toBe('refused')
    expect(interpretPush(answer(408, '')).outcome).toBe('unknown')
  })

  // Would catch: the rest of a run burnt on an account that the provider refuses as a whole.
  test.each([30603, 30604, 30612, 30613, 30617, 30699, 40008])('%i stops the run', (code) => {
    expect(coded(400, code).stopsRun).toBe(true)
  })
  test.each([30602, 30608, 30611, 41003])('%i, which is about one request, does not', (code) => {
    expect(coded(400, code).stopsRun).toBe(false)
  })

  test('there are 40, each with words of its own, and no others', () => {
    expect(codes).toHaveLength(40)
    const numbered = Object.keys(causes).filter((key) => /^baidu\.\d+$/.test(key))
    expect(numbered.sort()).toEqual(codes.map(([, code]) => `baidu.${code}`).sort())
    const said = Object.values(causes)
    for (const pick of [
      ({ title }: (typeof said)[number]) => title.zh,
      ({ title }: (typeof said)[number]) => title.en,
      ({ next }: (typeof said)[number]) => next.zh,
      ({ next }: (typeof said)[number]) => next.en,
    ]) {
      expect(new Set(said.map(pick)).size).toBe(said.length)
    }
    for (const code of stoppingCodes) expect(causes).toHaveProperty([`baidu.${code}`])
  })

  test('a code that nobody knows is shown as it is', () => {
    expect(coded(400, 39_999, '怪')).toMatchObject({
      outcome: 'refused',
      causeCode: 'refused',
      providerCode: '39999',
      providerMessage: '怪',
    })
    expect(coded(400, '30602')).toMatchObject({ causeCode: 'baidu.30602', providerCode: '30602' })
    expect(coded(403, 39_999).stopsRun).toBe(true)
    for (const status of [408, 499, 500, 504]) expect(coded(status, 39_999).outcome).toBe('unknown')
  })
})

// Would catch: success read out of a body whose status says otherwise.
test.each([
  [302, 'refused'],
  [404, 'refused'],
  [500, 'unknown'],
])('an accepting body with HTTP %i is no acceptance', (status, outcome) => {
  expect(interpretPush(answer(status, '{"request_id":1,"response_params":{"msg_id":1}}')).outcome).toBe(outcome)
})

// Would catch: an answer that can't be read taken for a refusal, and the message sent again.
test.each([
  '',
  'OK',
  '<html>',
  '{"request_id":1,"response_params":{"msg',
  'null',
  '[]',
  '{}',
  '{"request_id":1}',
  '{"request_id":1,"response_params":"x"}',
  '{"error_code":"x","response_params":{"msg_id":1}}',
  '['.repeat(200_000),
])('an unreadable answer is unknown (%#)', (body) => {
  expect(interpretPush(answer(200, body))).toMatchObject({ outcome: 'unknown', causeCode: 'unreadable' })
})

test('a failure without an answer keeps its phase', () => {
  expect(interpretPush({ kind: 'failure', phase: 'before', reason: 'dns' }).outcome).toBe('not-sent')
  expect(interpretPush({ kind: 'failure', phase: 'after', reason: 'reset' }).outcome).toBe('unknown')
})
