import { describe, expect, test, vi } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import { testClock } from '#test/helpers/clock.ts'
import { patience } from '#test/helpers/sending.ts'
import { startWebHost, type WebHost } from '#test/helpers/web-host.ts'

/** A host whose pauses and tickets run by a clock that the test moves. */
async function bench() {
  const clock = testClock()
  const host = await startWebHost(await openApp({ clock }), clock)
  return { host, clock }
}
const json = { 'Content-Type': 'application/json' }

function exchange({ url }: WebHost, ticket: unknown, body = JSON.stringify({ ticket })) {
  return fetch(`${url}/token`, { method: 'POST', headers: json, body })
}
const call = ({ url }: WebHost, token: string) =>
  fetch(`${url}/rpc/system/info`, {
    method: 'POST',
    headers: { ...json, Authorization: `Bearer ${token}` },
    body: '{"json":null}',
  })

/** Whether an answer is still not there after all that is under way has had its turn. */
async function isWaiting(answer: Promise<Response>, { host }: { host: WebHost }): Promise<boolean> {
  let isThere = false
  void answer.then(() => {
    isThere = true
  })
  // an answer that needs no waiting overtakes it
  for (let round = 0; round < 3; round += 1) await fetch(host.url)
  return !isThere
}
const ticketOf = (url: string) => /^http:\/\/127\.0\.0\.1:\d+\/#ticket=([\w-]+)$/.exec(url)?.[1] ?? ''

describe('a ticket', () => {
  test('is in the fragment, of 256 bits, and another one each time', async () => {
    const { host } = await bench()
    const tickets = new Set([1, 2, 3].map(() => ticketOf(host.windowUrl())))
    expect(tickets.size).toBe(3)
    for (const ticket of tickets) expect(Buffer.from(ticket, 'base64url')).toHaveLength(32)
  })

  // Would catch: an address in a history or a chat that opens the console a second time.
  test('is exchanged for the token once', async () => {
    const { host, clock } = await bench()
    const ticket = ticketOf(host.windowUrl())
    const answer = await exchange(host, ticket)
    expect([answer.status, await answer.json()]).toEqual([200, { token: host.token }])
    expect((await call(host, host.token)).status).toBe(200)
    expect(await tellsAfter(clock, exchange(host, ticket))).toBe(401)
  })

  test('works at once for one of many who try at the same moment', async () => {
    const { host, clock } = await bench()
    const ticket = ticketOf(host.windowUrl())
    const answers = [1, 2, 3, 4, 5].map(() => exchange(host, ticket))
    const statuses = await Promise.all(answers.map((answer) => tellsAfter(clock, answer)))
    expect(statuses.sort()).toEqual([200, 401, 401, 401, 401])
  })

  test('is good for a minute', async () => {
    const { host, clock } = await bench()
    const [young, old] = [ticketOf(host.windowUrl()), ticketOf(host.windowUrl())]
    clock.advance(59_999)
    expect((await exchange(host, young)).status).toBe(200)
    clock.advance(1)
    expect(await tellsAfter(clock, exchange(host, old))).toBe(401)
  })

  test.each([undefined, null, '', 'x', 5, {}, ['x']])('that is none, %j, is refused', async (ticket) => {
    const { host, clock } = await bench()
    host.windowUrl()
    expect(await tellsAfter(clock, exchange(host, ticket))).toBe(401)
  })

  test('is not taken from a body that is no JSON, too long, or in the address', async () => {
    const { host, clock } = await bench()
    const fresh = () => ticketOf(host.windowUrl())
    const long = JSON.stringify({ more: 'x'.repeat(5_000), ticket: fresh() })
    const asForm = fetch(`${host.url}/token`, { method: 'POST', body: JSON.stringify({ ticket: fresh() }) })
    const inAddress = fetch(`${host.url}/token?ticket=${fresh()}`, { method: 'POST', headers: json, body: '{}' })
    for (const answer of [exchange(host, null, long), exchange(host, null, fresh()), asForm, inAddress]) {
      expect(await tellsAfter(clock, answer)).toBe(401)
    }
  })

  test('of a download gives the file once, and only for a minute', async () => {
    const { host, clock } = await bench()
    const get = (ticket: string) => fetch(`${host.url}/files/${ticket}`)
    const ticket = host.offer()
    const first = await get(ticket)
    expect([first.status, await first.text()]).toEqual([200, 'offered'])
    expect(first.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('审计.csv')}`,
    )
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect((await get(ticket)).status).toBe(404)
    const late = host.offer()
    clock.advance(60_000)
    expect((await get(late)).status).toBe(404)
  })
})

/** The status of an answer that may be held back by the clock. */
async function tellsAfter(clock: { advance(milliseconds: number): void }, answer: Promise<Response>): Promise<number> {
  let status = 0
  void answer.then((one) => {
    status = one.status
  })
  await vi.waitFor(() => {
    if (status === 0) clock.advance(3_000)
    expect(status).not.toBe(0)
  }, patience)
  return status
}

describe('a wrong token', () => {
  // Would catch: somebody on this machine who tries a million tokens a second.
  test('is answered after a pause that grows with every try, up to 3 s', async () => {
    const { host, clock } = await bench()
    for (const pause of [50, 100, 200, 400, 800, 1_600, 3_000, 3_000]) {
      const before = clock.pending()
      const answer = call(host, 'wrong')
      await vi.waitFor(() => expect(clock.pending()).toBe(before + 1), patience)
      clock.advance(pause - 1)
      expect(await isWaiting(answer, { host })).toBe(true)
      clock.advance(1)
      expect((await answer).status).toBe(401)
    }
  })

  // Control: the right one never waits, and the count starts anew with it.
  test('does not slow the right one down', async () => {
    const { host, clock } = await bench()
    for (let tries = 0; tries < 5; tries += 1) expect(await tellsAfter(clock, call(host, 'wrong'))).toBe(401)
    expect((await call(host, host.token)).status).toBe(200)
    const before = clock.pending()
    const answer = call(host, 'wrong')
    await vi.waitFor(() => expect(clock.pending()).toBe(before + 1), patience)
    clock.advance(50)
    expect((await answer).status).toBe(401)
  })
})
