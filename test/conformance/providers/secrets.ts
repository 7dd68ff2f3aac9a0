import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { OpenApp } from '#test/helpers/app.ts'
import { formsIn, searchFolder } from '#test/helpers/canary.ts'
import { type Received, startRecorder } from '#test/helpers/servers.ts'
import type { Case } from './case.ts'
import { cases } from './cases.ts'
import { grant, issuedToken } from './grant.ts'
import { canaries } from './place.ts'
import { refusal } from './refusal.ts'
import { startProvider } from './server.ts'
import { expectFor } from './tally.ts'
import { throughCore } from './through-core.ts'

/** Where credentials of the provider lie about: in what was shown, in the log, in the files. */
function leaksIn({ shown, logged, folder }: OpenApp & { shown: unknown[] }, secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) => [
    ...formsIn(Buffer.from(JSON.stringify(shown)), secret).map((form) => `shown: ${form}`),
    ...formsIn(Buffer.from(JSON.stringify(logged)), secret).map((form) => `log: ${form}`),
    ...searchFolder(folder.path, secret),
  ])
}

const secretsOf = ({ provider, bare }: Case) => [
  ...Object.values(canaries[provider]),
  ...Object.values(bare.secrets ?? {}),
  issuedToken,
]

/** All of a request, as a server may repeat it in what it says. */
const repeated = ({ url, headers, body }: Received): string => JSON.stringify({ url, headers, body: body.toString() })

/** As a server's words may hold it: as it came, and encoded as an address. */
const waysToSay = [repeated, (received: Received) => encodeURIComponent(received.body.toString())]

/** What a request carries that would open the door again. */
const signaturesOf = (received: readonly Received[]): string[] =>
  received.flatMap(({ headers }) => /^(?:Sign|Basic) (.+)$/.exec(String(headers.authorization))?.slice(1) ?? [])

export function describeSecrets(): void {
  describe('credentials are nowhere, although the provider repeats the request:', () => {
    const repeating = (one: Case) =>
      startProvider(one, (_request, response, received) => {
        const { status, body } = refusal(one.provider, 77_777, repeated(received))
        response.writeHead(status, { 'x-echo': repeated(received).replace(/[^\x20-\x7e]/g, '') }).end(body)
      })

    test.each(cases)('$provider $name', async (one) => {
      const server = await repeating(one)
      const console = await throughCore(one, server.origin)
      const see = expectFor(one, 'fault')
      see(leaksIn(console, [...secretsOf(one), ...signaturesOf(server.received)])).toEqual([])
    })

    test.each(cases.filter(({ name }) => name === 'POST /push/task/detail'))(
      '$name, asked for counters',
      async (one) => {
        const [notify] = cases
        if (!notify) throw new Error('no case')
        const server = await repeating(one)
        const console = await throughCore(notify, server.origin)
        const { items } = await console.client.deliveries.list({ limit: 1 })
        const statistics = await console.client.statistics.get({ deliveryId: items[0]?.id ?? '' })
        const see = expectFor(one, 'fault')
        see(statistics.problem?.providerMessage).toContain('[redacted]')
        see(leaksIn({ ...console, shown: [...console.shown, statistics] }, secretsOf(one))).toEqual([])
      },
    )

    const tokenCalls = cases.filter(({ name }) => /credentials|password/.test(name))
    test.each(tokenCalls.flatMap((one) => waysToSay.map((said) => ({ one, said, name: one.name }))))(
      'the token call, $name',
      async ({ one, said }) => {
        const server = await startRecorder((_request, response, received) =>
          response
            .writeHead(400)
            .end(JSON.stringify({ error: 'invalid_client', error_description: `${said(received)} ${grant}` })),
        )
        const console = await throughCore(one, server.origin)
        const secrets = [...Object.values(canaries.forward), ...signaturesOf(server.received)]
        expectFor(one, 'fault')(leaksIn(console, secrets)).toEqual([])
      },
    )
  })

  // Control: a password is found in what such a server says.
  test('a password is found in a token call, and in one that was encoded again', async () => {
    const one = cases.find(({ name }) => /password/.test(name))
    if (!one) throw new Error('no case')
    const server = await startRecorder((_request, response) => response.writeHead(400).end('{}'))
    await throughCore(one, server.origin)
    const said = waysToSay.map((say) => server.received.map(say).join())
    const found = said.map((text) => formsIn(Buffer.from(text), canaries.forward['password'] ?? ''))
    expect(found).toEqual([['base64 in url'], ['base64 in url in url']])
  })

  // Control: what carries a credential on the wire, and one planted in each place, is found.
  test('a credential is found where it lies', async () => {
    const [one] = cases
    if (!one) throw new Error('no case')
    const server = await startProvider(one)
    const console = await throughCore(one, server.origin)
    const [secret = ''] = secretsOf(one)
    expect(leaksIn(console, [secret])).toEqual([])
    expect(formsIn(Buffer.from(server.received.map(repeated).join()), secret)).toContain('raw')
    console.logged.push({ level: 'info', message: Buffer.from(`a${secret}`).toString('base64'), detail: undefined })
    writeFileSync(console.folder.file('planted'), Buffer.from(secret).toString('hex'))
    const planted = { ...console, shown: [...console.shown, { note: encodeURIComponent(secret) }] }
    expect(leaksIn(planted, [secret])).toEqual(
      expect.arrayContaining(['shown: raw', 'log: base64 at 1', 'planted: hex']),
    )
  })
}
