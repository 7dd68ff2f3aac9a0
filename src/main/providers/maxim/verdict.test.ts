import { describe, expect, test } from 'vitest'
import type { HttpResult } from '../types.ts'
import { causes, stoppingCodes } from './causes.ts'
import { interpretNotify } from './verdict.ts'

const answer = (status: number, body: string): HttpResult => ({
  kind: 'response',
  status,
  headers: [],
  body: Buffer.from(body),
})
const coded = (status: number, code: number, message: string | null = null) =>
  interpretNotify(answer(status, JSON.stringify({ code, data: null, message })))

describe('accepted', () => {
  // Would catch: a task id whose last digits changed, so that its statistics are never found.
  test('with the task’s id, digit by digit', () => {
    const verdict = interpretNotify(answer(200, '{"code":200,"data":{"task_id":9223372036854775807},"message":null}'))
    expect(verdict).toMatchObject({ outcome: 'accepted', causeCode: 'accepted', taskId: '9223372036854775807' })
  })

  test.each([
    ['{"code":200,"data":{"task_id":12345}}', '12345'],
    ['{"code":200,"data":{"task_id":"9007199254740993"}}', '9007199254740993'],
    ['{"code":200,"data":{"task_id":7,"more":{}},"extra":1}', '7'],
    ['{"code":200,"data":true,"message":null}', null],
    ['{"code":200,"data":null}', null],
    ['{"code":200}', null],
    ['{"code":200,"data":{"task_id":1.5}}', null],
    ['{"code":200,"data":{"task_id":-1}}', null],
    ['{"code":200,"data":{"task_id":"x"}}', null],
  ])('%s: task %s', (body, taskId) => {
    expect(interpretNotify(answer(200, body))).toMatchObject({
      outcome: 'accepted',
      // Would catch: an acceptance without statistics that looks like any other.
      causeCode: taskId === null ? 'maxim.no-task' : 'accepted',
      taskId,
      providerCode: '200',
      references: taskId === null ? [] : [{ kind: 'task', id: taskId }],
    })
  })
})

describe('refused by a code of the provider', () => {
  test.each([10002, 10003, 10008, 10009, 10010, 12001, 12002, 12005, 12006, 20000, 30021, 30022, 30023, 40000])(
    '%i, whatever the HTTP status',
    (code) => {
      for (const status of [200, 400, 500, 503]) {
        expect(coded(status, code, '说明')).toEqual({
          outcome: 'refused',
          causeCode: `maxim.${code}`,
          httpStatus: status,
          providerCode: String(code),
          providerMessage: '说明',
          taskId: null,
          references: [],
          askAgain: null,
          stopsRun: stoppingCodes.has(code),
        })
      }
    },
  )

  test('a code that nobody knows is kept and shown', () => {
    expect(coded(200, 99_999, 'odd')).toMatchObject({
      outcome: 'refused',
      causeCode: 'refused',
      providerCode: '99999',
      providerMessage: 'odd',
      stopsRun: false,
    })
  })

  // Would catch: the rest of a run burnt on an account that the provider refuses as a whole.
  test.each([10003, 10008, 10010, 12006, 30021, 30022, 30023, 40000])('%i stops the run', (code) => {
    expect(coded(200, code).stopsRun).toBe(true)
  })

  test.each([10002, 12002, 12005, 20000, 99_999])('%i, which is about one request, does not', (code) => {
    expect(coded(200, code).stopsRun).toBe(false)
  })

  // Would catch: a run that goes on although HTTP says that the account may not.
  test.each([401, 403])('HTTP %i stops the run, whatever the code', (status) => {
    for (const code of [10002, 10008, 99_999, status]) {
      expect(coded(status, code)).toMatchObject({ outcome: 'refused', stopsRun: true })
    }
  })

  test('every code that stops a run has words', () => {
    for (const code of stoppingCodes) expect(causes).toHaveProperty([`maxim.${code}`])
  })
})

// Would catch: a gateway's 504 in the envelope taken for a refusal, and the message sent again.
test.each([
  [200, 500, 'unknown'],
  [200, 504, 'unknown'],
  [200, 408, 'unknown'],
  [200, 499, 'unknown'],
  [500, 99_999, 'unknown'],
  [504, 99_999, 'unknown'],
  [500, 10002, 'refused'],
  [200, 99_999, 'refused'],
])('HTTP %i with code %i is %s', (status, code, outcome) => {
  expect(coded(status, code).outcome).toBe(outcome)
})

describe('an HTTP status repeated as code', () => {
  test.each([
    [400, 'refused', 'refused'],
    [401, 'refused', 'unauthorised'],
    [403, 'refused', 'unauthorised'],
    [404, 'refused', 'not-found'],
    [408, 'unknown', 'server-error'],
    [413, 'refused', 'too-large'],
    [429, 'refused', 'too-many-requests'],
    [500, 'unknown', 'server-error'],
    [502, 'unknown', 'server-error'],
    [503, 'unknown', 'server-error'],
    [504, 'unknown', 'server-error'],
    [302, 'refused', 'redirect'],
  ])('%i is %s (%s)', (status, outcome, causeCode) => {
    expect(coded(status, status, 'why')).toMatchObject({
      outcome,
      causeCode,
      providerMessage: 'why',
      httpStatus: status,
    })
    expect(interpretNotify(answer(status, ''))).toMatchObject({ outcome, causeCode })
  })

  // Would catch: success read out of a body whose status says otherwise.
  test.each([
    [302, 'refused'],
    [404, 'refused'],
    [500, 'unknown'],
    [503, 'unknown'],
  ])('code 200 with HTTP %i is no acceptance', (status, outcome) => {
    expect(interpretNotify(answer(status, '{"code":200,"data":{"task_id":1}}')).outcome).toBe(outcome)
  })
})

// Would catch: an answer that can't be read taken for a refusal, and the message sent again.
test.each([
  '',
  'OK',
  '<html><body>ok</body></html>',
  '{"code":200,"data":{"task_',
  'null',
  '[]',
  '"200"',
  '200',
  '{}',
  '{"data":{"task_id":1}}',
  '{"code":"200"}',
  '{"code":null}',
  '{"code":200.5}',
  '{"code":9007199254740993}',
  '{"code":200,"message":{}}',
  '\uFEFF{"code":200}',
  '\u0000',
  '['.repeat(200_000),
  `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
])('an unreadable answer is unknown (%#)', (body) => {
  expect(interpretNotify(answer(200, body))).toMatchObject({
    outcome: 'unknown',
    causeCode: 'unreadable',
    taskId: null,
  })
})

test('a failure without an answer keeps its phase', () => {
  expect(interpretNotify({ kind: 'failure', phase: 'before', reason: 'dns' }).outcome).toBe('not-sent')
  expect(interpretNotify({ kind: 'failure', phase: 'after', reason: 'reset' }).outcome).toBe('unknown')
})
