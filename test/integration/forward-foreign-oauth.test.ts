import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { OAuth2Server } from 'oauth2-mock-server'
import { expect, onTestFinished, test } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import { event, toTarget } from '#test/helpers/forwarding.ts'
import { send, untilState } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

/** An authorisation server that is not ours, and the key of its tokens. */
async function startForeign() {
  const server = new OAuth2Server()
  await server.issuer.keys.generate('RS256')
  await server.start(0, '127.0.0.1')
  onTestFinished(() => server.stop())
  const { port } = server.address()
  return { tokenUrl: `http://127.0.0.1:${port}/token`, keys: server.issuer.keys.toJSON() as JsonWebKey[] }
}

function isSignedBy(keys: readonly JsonWebKey[], token: string): boolean {
  const [head = '', claims = '', signature = ''] = token.split('.')
  const signed = Buffer.from(`${head}.${claims}`)
  return keys.some((key) =>
    verify('RSA-SHA256', signed, createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url')),
  )
}

// Would catch: a token call that only our own receiver understands.
test('an event carries the token of an authorisation server that is not ours', async () => {
  const console = await openApp()
  const { client } = console
  const { tokenUrl, keys } = await startForeign()
  const receiver = await startRecorder((_request, response) => response.end('{"status":0}'))
  const credentials = {
    mode: 'client_credentials',
    tokenUrl,
    tokenLife: '600',
    clientId: 'c',
    clientSecret: 's',
    scope: 'push',
  }
  const target = { name: '外部授权', provider: 'forward' as const, stage: 'test' as const }
  const connection = await client.connections.create({ ...target, baseUrl: `${receiver.origin}/events`, credentials })
  const id = await send(console, connection.id, { content: event(), audience: toTarget })
  expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'accepted' })
  const [scheme, token = ''] = String(receiver.received[0]?.headers['authorization']).split(' ')
  expect(scheme).toBe('bearer')
  expect(isSignedBy(keys, token)).toBe(true)
  // Control: a token that was changed is none of its.
  expect(isSignedBy(keys, token.replace('.', '.A'))).toBe(false)
})
