import { expect, test } from 'vitest'
import { createHostLog } from '#main/app/safe-log.ts'
import { openApp, operator } from '#test/helpers/app.ts'
import { formsIn } from '#test/helpers/canary.ts'
import { exported } from '#test/helpers/exporting.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { accessToken, addPractice, aliases, send, textMessage, untilState } from '#test/helpers/sending.ts'
import { deafPort } from '#test/helpers/servers.ts'

const bundle = { kind: 'support', format: 'json' } as const
const canary = 'canary/7d1e+5b=Zq"x9'

/** A console with a log of an earlier run, which has sent and has a connection that was never used. */
// as in `openApp`
const home = '/home/somebody'

async function bench() {
  const folder = temporaryFolder()
  const earlier = JSON.stringify({ at: '2026-01-01T00:00:00.000Z', level: 'warn', message: `said ${accessToken}` })
  folder.write('logs/pushdeck.log.1', `${earlier}\nhalf a line with ${accessToken}`)
  const hostLog = createHostLog(folder.file('logs/pushdeck.log'), Date.now)
  const console = await openApp({ folder, ports: hostLog })
  const { client } = console
  const { connection } = await addPractice(console)
  const content = textMessage({ title: '发货通知' })
  await untilState(client, await send(console, connection.id, { content, audience: aliases(3) }), 'settled')
  await client.connections.create({
    ...({ name: 'Unused', provider: 'forward', stage: 'test' } as const),
    baseUrl: `http://127.0.0.1:${deafPort}/hidden-path?key=hidden`,
    credentials: { mode: 'token', token: canary },
  })
  return { ...console, log: hostLog.log }
}

// Would catch: a bundle that hands a credential, a recipient, a message or somebody's name to a stranger.
test('a support bundle says how the console fares, and nothing that is private', async () => {
  const console = await bench()
  console.log.error('a header was refused', { headers: { authorization: 'x' }, note: `it was ${canary}` })
  console.log.info(`a file lay in ${home}/data`)
  const { name, content, end } = await exported(console, bundle)
  expect(name).toMatch(/^pushdeck-support-\d{4}-\d\d-\d\d\.json$/)
  expect(end).toEqual({ kind: 'done', rows: 4, place: null })
  const told = JSON.parse(content.toString())
  expect(told).toMatchObject({
    exported: 'support',
    program: { version: '0.0.0-test', node: process.versions.node, platform: process.platform },
    settings: { language: 'zh-CN', retentionDays: 180, words: 0, operators: 1, proxy: null },
    vault: { protector: 'key-file', state: 'open' },
    storage: { trouble: null },
    rows: { deliveries: 1, requests: 1 },
  })
  const connections = told.connections as Record<string, unknown>[]
  expect(connections.find((one) => one['name'] === '门店 App')).toMatchObject({
    ...{
      provider: 'maxim',
      stage: 'test',
      host: '127.0.0.1',
      builtIn: false,
      filled: 'accessToken',
      lastTrouble: null,
    },
    lastSuccess: expect.stringMatching(/^\d{4}-/),
  })
  expect(connections.find((one) => one['name'] === 'Unused')).toMatchObject({ host: '127.0.0.1', filled: 'token' })
  expect(told.log).toEqual([
    expect.objectContaining({ level: 'warn', message: 'said [redacted]' }),
    'half a line with [redacted]',
    expect.objectContaining({ headers: { authorization: '[redacted]' }, note: 'it was [redacted]' }),
    expect.objectContaining({ message: 'a file lay in ~/data' }),
  ])
  for (const hidden of [canary, accessToken]) expect(formsIn(content, hidden)).toEqual([])
  for (const hidden of ['hidden', 'u10001', '发货通知', operator, home])
    expect(content.toString()).not.toContain(hidden)
  const [line] = (await console.client.audit.list({ limit: 1 })).items
  expect(line).toMatchObject({ operator, action: 'exports.run', detail: { what: 'support', format: 'json' } })
})

test('it is there while credentials are locked, and without a log', async () => {
  const console = await openApp()
  await console.client.system.protectVault({ passphrase: 'a passphrase' })
  await console.close()
  const again = await openApp({ folder: console.folder })
  const { content } = await exported(again, bundle)
  expect(JSON.parse(content.toString())).toMatchObject({ vault: { state: 'locked' }, log: [] })
})
