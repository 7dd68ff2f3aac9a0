import { describe, expect, test } from 'vitest'
import { commonCauses } from '#shared/domain/cause.ts'
import type { HttpResult } from '../types.ts'
import { causes } from './causes.ts'
import { interpretEvent } from './verdict.ts'

const answer = (status: number, body: string, challenge?: string): HttpResult => ({
  kind: 'response',
  status,
  headers: challenge === undefined ? [] : [{ name: 'WWW-Authenticate', value: challenge }],
  body: Buffer.from(body),
})
const judge = (...given: Parameters<typeof answer>) => {
  const { outcome, causeCode, stopsRun } = interpretEvent(answer(...given))
  return [outcome, causeCode, stopsRun]
}

describe('HTTP 2xx', () => {
  test.each([
    [200, '{"status":0,"description":"成功"}'],
    [200, '{"status":"0"}'],
    [201, '{"status":0,"more":[1]}'],
    [204, '{"status":0.0}'],
    [200, ' {"status":0} '],
    [200, '{"status":0,"description":null}'],
    [200, '{"status":0,"description":{"a":1}}'],
  ])('%i %s is accepted', (status, body) => {
    expect(judge(status, body)).toEqual(['accepted', 'forward.accepted', false])
  })

  test.each([
    ['{"status":1,"description":"设备不存在"}', '1', '设备不存在'],
    ['{"status":"E01"}', 'E01', null],
    ['{"status":-1,"description":""}', '-1', null],
    ['{"status":"00"}', '00', null],
    ['{"status":200}', '200', null],
    ['{"status":500}', '500', null],
    ['{"status":9007199254740993}', '9007199254740993', null],
  ])('%s is refused in the receiver’s own words', (body, providerCode, providerMessage) => {
    expect(interpretEvent(answer(200, body))).toEqual({
      outcome: 'refused',
      causeCode: 'forward.status',
      httpStatus: 200,
      providerCode,
      providerMessage,
      taskId: null,
      references: [],
      askAgain: null,
      stopsRun: false,
    })
  })

  // Would catch: an answer without the agreed word taken for success, or for a failure after which it is sent again.
  test.each([
    '',
    'ok',
    'success',
    '<html></html>',
    '{}',
    '[]',
    'null',
    '0',
    '"0"',
    '{"status":null}',
    '{"status":""}',
    '{"status":" "}',
    '{"status":true}',
    '{"status":false}',
    '{"status":[0]}',
    '{"code":0}',
    '{"Status":0}',
    '{"status":0',
    '['.repeat(100_000),
  ])('without a status is unknown (%#)', (body) => {
    for (const status of [200, 202]) expect(judge(status, body)).toEqual(['unknown', 'forward.no-status', false])
  })
})

describe('another HTTP status', () => {
  test.each([
    [302, 'refused', 'redirect', true],
    [400, 'refused', 'refused', false],
    [401, 'refused', 'forward.unauthorised', true],
    [403, 'refused', 'forward.unauthorised', true],
    [404, 'refused', 'forward.not-found', true],
    [408, 'unknown', 'forward.server-error', false],
    [413, 'refused', 'too-large', false],
    [429, 'refused', 'too-many-requests', true],
    [499, 'unknown', 'forward.server-error', false],
    [500, 'unknown', 'forward.server-error', false],
    [503, 'unknown', 'forward.server-error', false],
  ])('%i is %s (%s)', (status, outcome, causeCode, stopsRun) => {
    expect(judge(status, 'oops')).toEqual([outcome, causeCode, stopsRun])
    // the error page of a framework, which repeats the HTTP status as `status`
    const page = JSON.stringify({ timestamp: 1, status, error: 'Error', path: '/events' })
    expect(judge(status, page)).toEqual([outcome, causeCode, stopsRun])
  })

  test('keeps what the receiver said', () => {
    expect(interpretEvent(answer(400, '{"status":7,"description":"bad"}'))).toMatchObject({
      outcome: 'refused',
      causeCode: 'forward.status',
      providerCode: '7',
      providerMessage: 'bad',
    })
    expect(interpretEvent(answer(503, '{"status":7,"description":"bad"}'))).toMatchObject({
      outcome: 'unknown',
      causeCode: 'forward.server-error',
      providerCode: '7',
    })
  })

  // Would catch: success, or a failure that is sent again, read out of an answer that says both.
  test.each([302, 400, 401, 404, 500])('%i with status 0 is unknown, and asks for no new token', (status) => {
    expect(interpretEvent(answer(status, '{"status":0}'))).toMatchObject({
      outcome: 'unknown',
      causeCode: 'forward.contradiction',
      askAgain: null,
    })
  })
})

describe('a token that is refused', () => {
  test('401, and nothing else, asks for a new one', () => {
    for (const body of ['', '{"status":401,"description":"expired"}', '{"status":5}'])
      expect(interpretEvent(answer(401, body)).askAgain).toBe('with-new-token')
    for (const status of [200, 302, 400, 403, 404, 429, 500])
      expect(interpretEvent(answer(status, '{"status":5}')).askAgain).not.toBe('with-new-token')
  })

  test.each([
    [400, 'invalid_request', 'forward.event_invalid_request', false],
    [401, 'invalid_token', 'forward.invalid_token', true],
    [403, 'insufficient_scope', 'forward.insufficient_scope', true],
  ])('%i %s of RFC 6750 is told', (status, error, causeCode, stopsRun) => {
    const challenge = `Bearer realm="x", error="${error}", error_description="why"`
    expect(interpretEvent(answer(status, '', challenge))).toMatchObject({
      outcome: 'refused',
      causeCode,
      providerCode: error,
      providerMessage: 'why',
      stopsRun,
    })
    expect(causes).toHaveProperty([causeCode])
  })

  test('an error that nobody knows, or of another scheme, changes nothing', () => {
    expect(judge(401, '', 'Bearer error="odd"')).toEqual(['refused', 'forward.unauthorised', true])
    expect(judge(401, '', 'Basic error="invalid_token"')).toEqual(['refused', 'forward.unauthorised', true])
    expect(judge(500, '', 'Bearer error="invalid_token"')).toEqual(['unknown', 'forward.server-error', false])
  })
})

test('a failure without an answer keeps its phase', () => {
  expect(interpretEvent({ kind: 'failure', phase: 'before', reason: 'dns' })).toMatchObject({
    outcome: 'not-sent',
    causeCode: 'dns',
  })
  expect(interpretEvent({ kind: 'failure', phase: 'after', reason: 'reset' })).toMatchObject({
    outcome: 'unknown',
    causeCode: 'forward.reset',
  })
})

// Would catch: two codes with the same words, so that an operator can't tell them apart.
test('every cause has words of its own', () => {
  const all = [...Object.values(causes), ...Object.values(commonCauses)]
  const own = Object.values(causes).flatMap(({ title, next }) => [title.zh, title.en, next.zh, next.en])
  expect(new Set(own).size).toBe(own.length)
  expect(new Set(all.map(({ title }) => title.zh)).size).toBe(all.length)
})
