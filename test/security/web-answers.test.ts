import { describe, expect, test } from 'vitest'
import { headerOf, type RawAnswer, rawRequest } from '#test/helpers/raw-http.ts'
import { openGuard } from './guard.ts'
import { doors, knock } from './handshakes.ts'

describe('answers', () => {
  const everyAnswer = async (tried = doors) => {
    const { host, own, get, post } = await openGuard()
    const ownNames = [own[1]]
    const answers: RawAnswer[] = []
    for (const door of tried) {
      answers.push(await rawRequest(knock(host, door, ownNames, [`http://${own[1]}`])))
      answers.push(await rawRequest(knock(host, door, ownNames, ['http://evil.example'])))
    }
    const preflight = [own, ['Origin', 'http://evil.example'], ['Access-Control-Request-Method', 'POST']] as const
    for (const target of ['/', '/rpc/system/info', '/token', '/files']) {
      for (const headers of [preflight, [own]] as const) {
        answers.push(await rawRequest({ port: host.port, method: 'OPTIONS', target, headers }))
      }
    }
    answers.push(await get('/none'), await post('/rpc/none/none', 'application/json', '{}'))
    answers.push(await post('/rpc/deliveries/get', 'application/json', '{"json":{"id":"x"}}'))
    return answers
  }

  // Would catch: another site's script that may read what the console says.
  test('carry no CORS header', async () => {
    const answers = await everyAnswer()
    expect(answers.length).toBeGreaterThan(20)
    const cors = answers.flatMap(({ headers }) => headers.filter(([name]) => name.startsWith('access-control')))
    expect(cors).toEqual([])
  })

  test('are kept by no cache, and set no cookie', async () => {
    // a handshake that is refused is no answer that a browser could keep
    for (const { headers } of await everyAnswer(doors.filter(({ originNeeded }) => !originNeeded))) {
      const named = (name: string) => headers.filter(([one]) => one === name).map(([, value]) => value)
      expect(named('cache-control')).toEqual(['no-store'])
      expect(named('set-cookie')).toEqual([])
    }
  })

  test('but a script of the build may be kept for ever, since its name changes with it', async () => {
    const { get } = await openGuard()
    expect(headerOf(await get('/assets/a.js'), 'cache-control')).toContain('immutable')
  })

  // Would catch: a refusal that tells a stranger how far he came.
  test('that refuse say nothing but their status', async () => {
    const { host, own } = await openGuard()
    for (const door of doors) {
      const foreign = await rawRequest(knock(host, door, [own[1]], ['http://evil.example']))
      const bare = await rawRequest(knock(host, { ...door, headers: () => [] }, [own[1]], []))
      for (const { status, body } of [foreign, bare]) if (status >= 400) expect(body).toBe('')
    }
  })

  // Would catch: an answer of a call that another site may embed, or that a browser takes for something else.
  test('to a call are for this console alone', async () => {
    const { post } = await openGuard()
    for (const body of ['{"json":null}', 'no json']) {
      const answer = await post('/rpc/system/info', 'application/json', body)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      })
    }
  })
})

test.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'])('%s is no method of the console', async (method) => {
  const { host, own, bearer } = await openGuard()
  for (const target of ['/', '/rpc/system/info', '/files', '/token']) {
    const { status } = await rawRequest({ port: host.port, method, target, headers: [own, bearer] })
    expect(status).toBe(405)
  }
})
