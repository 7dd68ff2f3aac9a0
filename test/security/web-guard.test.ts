import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import { hurriedClock } from '#test/helpers/clock.ts'
import { type RawAnswer, type RawRequest, rawRequest } from '#test/helpers/raw-http.ts'
import { startWebHost, type WebHost } from '#test/helpers/web-host.ts'
import {
  type Door,
  doors,
  foreignHosts,
  foreignOrigins,
  knock,
  socketHeaders,
  wrongProtocols,
  wrongTokens,
} from './handshakes.ts'

const isIn = ({ status }: RawAnswer) => status < 400

async function openHost(): Promise<WebHost> {
  const console = await openApp()
  return startWebHost(console, hurriedClock(console.clock))
}

/** Hostile names at a door: a foreign Host, a foreign Origin, or both, with everything else right. */
function hostileNames(host: WebHost, door: Door): RawRequest[] {
  const { port } = host
  const ownHost = [`127.0.0.1:${port}`]
  const ownOrigin = [`http://127.0.0.1:${port}`]
  const pairs: [string[], string[]][] = [
    ...foreignHosts(port).flatMap((name): [string[], string[]][] => [
      [name, ownOrigin],
      [name, []],
      // what DNS rebinding looks like: both names are the other site's, and agree
      [name, name.map((one) => `http://${one}`)],
    ]),
    ...foreignOrigins(port).map((origin): [string[], string[]] => [ownHost, origin]),
    ...(door.originNeeded ? [[ownHost, []] as [string[], string[]]] : []),
  ]
  return pairs.map(([hosts, origins]) => knock(host, door, hosts, origins))
}

/** Right names with wrong credentials, at the doors that want the token. */
function hostileTokens(host: WebHost): RawRequest[] {
  const own = { host: [`127.0.0.1:${host.port}`], origin: [`http://127.0.0.1:${host.port}`] }
  const calls = doors
    .filter(({ name }) => name === 'a call' || name === 'an upload')
    .flatMap((door) =>
      wrongTokens(host).map((headers) => {
        const others = door.headers(host).filter(([name]) => name !== 'Authorization')
        return knock(host, { ...door, headers: () => [...others, ...headers] }, own.host, own.origin)
      }),
    )
  const [socket] = doors.filter(({ originNeeded }) => originNeeded)
  const sockets = wrongProtocols(host).flatMap((protocols) =>
    socket ? [knock(host, { ...socket, headers: () => socketHeaders(protocols) }, own.host, own.origin)] : [],
  )
  const queries = ['/rpc/system/info', '/files'].map((path): RawRequest => {
    const headers = [['Host', own.host.join()] as const, ['Content-Type', 'application/json'] as const]
    return { port: host.port, method: 'POST', target: `${path}?token=${host.token}`, headers, body: '{}' }
  })
  return [...calls, ...sockets, ...queries]
}

const letIn = async (requests: RawRequest[]) => {
  const answers: string[] = []
  for (const request of requests) {
    const answer = await rawRequest(request)
    if (isIn(answer))
      answers.push(`${answer.status} ${request.method} ${request.target} ${JSON.stringify(request.headers)}`)
  }
  return answers
}

let host: WebHost
beforeEach(async () => {
  host = await openHost()
})

describe('the web host', () => {
  // Would catch: a page on another site, or on another port of this machine, that reaches the console.
  test.each(doors)('lets nobody in under a foreign name at $name', async (door) => {
    const requests = hostileNames(host, door)
    expect(requests.length).toBeGreaterThan(60)
    expect(await letIn(requests)).toEqual([])
  })

  test('lets nobody in with a wrong token', async () => {
    expect(await letIn(hostileTokens(host))).toEqual([])
  })

  test('was tried with at least 400 hostile handshakes', () => {
    const tried = doors.flatMap((door) => hostileNames(host, door)).length + hostileTokens(host).length
    expect(tried).toBeGreaterThanOrEqual(400)
  })

  // Control: whoever is right comes in, with his own page or, where no page is needed, with none.
  test.each(doors)('lets the right caller in at $name', async (door) => {
    const names = [`127.0.0.1:${host.port}`]
    expect(isIn(await rawRequest(knock(host, door, names, [`http://127.0.0.1:${host.port}`])))).toBe(true)
    if (!door.originNeeded) expect(isIn(await rawRequest(knock(host, door, names, [])))).toBe(true)
  })
})

// Control: the same handshakes find a guard that compares Origin with Host, as a rebound name makes them agree.
test('a guard that compares the two names with each other is found out', async () => {
  const naive = createServer(({ headers }, response) => {
    const agree = headers.origin === undefined || headers.origin === `http://${headers.host}`
    response.writeHead(agree ? 200 : 403).end()
  })
  await new Promise<void>((resolve) => naive.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void naive.close())
  const { port } = naive.address() as AddressInfo
  const [page] = doors
  const requests = page ? hostileNames({ ...host, port }, page) : []
  expect((await letIn(requests)).some((one) => one.includes('evil.example'))).toBe(true)
})
