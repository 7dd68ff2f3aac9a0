import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { handMadeCalls, passwordForm, rawBasic, rfcBasic, sample } from '#test/helpers/hand-made-forward.ts'
import { type Bench, startBench } from '#test/helpers/practice.ts'
import { pairsOf } from './basic.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(() => bench.practice.close())
const { push, ask } = handMadeCalls(() => bench)

describe('the token endpoint', () => {
  test.each([
    ['grant_type=client_credentials', rawBasic],
    ['grant_type=client_credentials&scope=push', rfcBasic],
    ['grant_type=client_credentials&scope=', rawBasic.replace('Basic', 'basic')],
    [passwordForm, rawBasic],
    [`${passwordForm}&scope=push`, rfcBasic],
  ])('grants %s', async (form, basic) => {
    const { status, headers, json: answer } = await ask(form, basic)
    expect([status, answer]).toEqual([
      200,
      { access_token: expect.any(String), token_type: 'bearer', expires_in: 7_200, scope: 'push' },
    ])
    expect(headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' })
    expect((await push(sample, `bearer ${String(answer['access_token'])}`)).json).toEqual({
      status: 0,
      description: '成功',
    })
  })

  // Would catch: a wrong client let in, or refused without the headers of RFC 6749.
  test.each([
    'Basic cHJhY3RpY2UtY2xpZW50Ondyb25n',
    `Basic ${Buffer.from('practice-client').toString('base64')}`,
    'Basic !!!',
    'Basic',
    rawBasic.replace('Basic ', ''),
    rawBasic.replace('Basic', 'Bearer'),
    '',
  ])('refuses the header %j', async (authorization) => {
    const { status, headers, json: answer } = await ask('grant_type=client_credentials', authorization)
    expect([status, answer['error'], headers['www-authenticate']]).toEqual([
      401,
      'invalid_client',
      'Basic realm="practice"',
    ])
  })

  // Would catch: a sender that forgets base64, encodes twice, or loses + and = in the form.
  test.each([
    ['', 'invalid_request'],
    ['grant_type=', 'invalid_request'],
    ['grant_type=client_credentials&grant_type=client_credentials', 'invalid_request'],
    ['grant_type=authorization_code', 'unsupported_grant_type'],
    ['grant_type=client_credentials&scope=all', 'invalid_scope'],
    ['grant_type=password&username=practice-user', 'invalid_request'],
    [
      `grant_type=password&username=practice-user&password=${encodeURIComponent('practice-密码-not-a-secret')}`,
      'invalid_grant',
    ],
    [passwordForm.replace('practice-user', 'somebody'), 'invalid_grant'],
    ['grant_type=password&username=practice-user&password=eHh4', 'invalid_grant'],
    ['grant_type=password&username=practice-user&password=eHh4eA', 'invalid_grant'],
  ])('refuses %j as %s', async (form, error) => {
    const { status, json: answer, headers } = await ask(form)
    expect([status, answer['error'], headers['cache-control']]).toEqual([400, error, 'no-store'])
  })

  test('refuses a form that comes as JSON', async () => {
    expect((await ask('{"grant_type":"client_credentials"}', rawBasic, 'application/json')).json['error']).toBe(
      'invalid_request',
    )
  })

  test('keeps a record without secrets', async () => {
    await ask(passwordForm)
    await ask('grant_type=client_credentials', 'Basic x')
    expect(bench.practice.forward.tokenCalls()).toEqual([
      { grantType: 'password', scope: null, username: 'practice-user', error: null },
      { grantType: 'client_credentials', scope: null, username: null, error: 'invalid_client' },
    ])
  })
})

test('a Basic header is split at its first colon, as it stands and decoded', () => {
  const of = (text: string) => pairsOf(`Basic ${Buffer.from(text).toString('base64')}`)
  expect(of('a:b:c')).toEqual([
    { id: 'a', secret: 'b:c' },
    { id: 'a', secret: 'b:c' },
  ])
  expect(of('a%3A+b:c%2B')[1]).toEqual({ id: 'a: b', secret: 'c+' })
  expect(of('a:100%')).toEqual([{ id: 'a', secret: '100%' }])
})
