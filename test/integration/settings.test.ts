import { describe, expect, test } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import { addConnection, addPractice, refusalOf } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

// Would catch: a theme chosen in one window that takes back the language chosen in another.
test('changes at the same moment all count', async () => {
  const { client } = await openApp()
  await Promise.all([
    client.settings.update({ language: 'en' }),
    client.settings.update({ theme: 'dark' }),
    client.settings.update({ operator: '韩梅梅' }),
  ])
  expect(await client.settings.get()).toMatchObject({ language: 'en', theme: 'dark', operator: '韩梅梅' })
})

describe('the network', () => {
  // Would catch: a password that every window, export and support person can read in the settings.
  test.each([
    ['proxy', { proxy: 'http://user:pass@127.0.0.1:8080', certificates: '' }],
    ['proxy', { proxy: '127.0.0.1:8080', certificates: '' }],
    ['proxy', { proxy: 'https://127.0.0.1:8080', certificates: '' }],
    ['certificates', { proxy: '', certificates: 'not a certificate' }],
    ['certificates', { proxy: '', certificates: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }],
  ])('refuses a %s that is none', async (field, network) => {
    const { client } = await openApp()
    const refusal = await refusalOf(client.settings.update({ network }))
    expect(refusal).toMatchObject({ code: 'INVALID', data: { fields: [{ field }] } })
  })

  test('is used from the next call on, and for no address of this machine', async () => {
    const console = await openApp()
    const { client } = console
    const proxy = await startRecorder((_request, response) => response.end('{"code":10008,"message":"no"}'))
    const { connection, maxim } = await addPractice(console)
    await client.settings.update({ network: { proxy: proxy.origin, certificates: '' } })
    expect((await client.connections.test({ id: connection.id })).usable).toBe(true)
    expect([proxy.connections(), maxim.ledger().length]).toEqual([0, 0])
    const { id } = await addConnection(client, { name: '远方', baseUrl: 'http://provider.invalid' })
    expect((await client.connections.test({ id })).cause.code).toBe('maxim.10008')
    expect(proxy.received.map(({ url }) => url)).toEqual(['http://provider.invalid/push/task/detail'])
  })
})
