import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createFileLog } from '#main/app/node-ports.ts'
import { openApp } from '#test/helpers/app.ts'
import { formsIn, searchFolder } from '#test/helpers/canary.ts'
import { exported } from '#test/helpers/exporting.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { aliases, refusalOf, send, textMessage, untilStateInTime } from '#test/helpers/sending.ts'
import { startRecorder, unknownName } from '#test/helpers/servers.ts'

const token = 'canary/7d1e+5b=Zq"x9'
const renewed = 'canary-renewed/2f+8a=Kw"y3'
const passphrase = 'canary passphrase 4c6e'

/** A console with a log file that meets every way in which a token could get out of memory. */
async function busyConsole() {
  const folder = temporaryFolder()
  const console = await openApp({ folder, ports: { log: createFileLog(folder.file('logs/pushdeck.log'), Date.now) } })
  const { client } = console
  const answers = [
    (sent: string) => `{"code":200,"data":{"task_id":9007199254740993},"message":${JSON.stringify(sent)}}`,
    (sent: string) => JSON.stringify({ code: 10008, message: `bad token ${sent}` }),
    (sent: string) => `<html>${encodeURIComponent(sent)} ${Buffer.from(sent).toString('base64')}`,
  ]
  let calls = 0
  const server = await startRecorder((request, response) => {
    const sent = String(request.headers['access-token'])
    response.setHeader('x-echo', sent)
    response.end(answers[calls++ % answers.length]?.(sent))
  })
  const credentials = { appId: 'app-1', accessToken: token }
  const create = (name: string, baseUrl: string) =>
    client.connections.create({ name, provider: 'maxim', stage: 'test', baseUrl, credentials })
  const { id } = await create('App', server.origin)
  const deaf = await create('Deaf', `http://${unknownName}`)
  for (const connectionId of [id, id, id, deaf.id]) {
    const sent = await send(console, connectionId, { content: textMessage(), audience: aliases(700) })
    await untilStateInTime(console, sent, 'settled', 'paused')
    await client.statistics.get({ deliveryId: sent })
  }
  await client.connections.test({ id })
  await refusalOf(
    client.connections.create({ name: 'App', provider: 'maxim', stage: 'test', baseUrl: 'x', credentials }),
  )
  await client.connections.update({ id, credentials: { accessToken: renewed } })
  await client.connections.test({ id })
  await client.system.protectVault({ passphrase })
  await refusalOf(client.system.openVault({ passphrase: `${passphrase} wrong` }))
  await exported(console, { kind: 'audit', format: 'csv' })
  await exported(console, { kind: 'deliveries', format: 'json', withMessage: true })
  return { ...console, server }
}

// Would catch: a token in the clear beside the sealed one, in the database, its journal, a log or a backup.
test('nothing in the data folder holds a secret, in whatever form', async () => {
  const { folder, close, server } = await busyConsole()
  expect(server.received.length).toBeGreaterThan(8)
  expect(readdirSync(folder.path)).toEqual(expect.arrayContaining(['pushdeck.db', 'pushdeck.db-wal', 'vault.key']))
  const everySecret = () => [token, renewed, passphrase].flatMap((secret) => searchFolder(folder.path, secret))
  expect(everySecret()).toEqual([])
  await close()
  expect(everySecret()).toEqual([])
})

// Control: the search finds what was planted, in each of the forms.
test.each([
  ['raw', token],
  ['hex', Buffer.from(token).toString('hex')],
  ['HEX', Buffer.from(token).toString('hex').toUpperCase()],
  ['url', `?token=${encodeURIComponent(token)}&x`],
  ['json', JSON.stringify({ token })],
  ['utf-16', Buffer.from(token, 'utf16le')],
  ['base64 at 0', Buffer.from(token).toString('base64')],
  ['base64 at 1', Buffer.from(`1${token}23`).toString('base64')],
  ['base64 at 2', Buffer.from(`12${token}3456`).toString('base64')],
  ['base64url at 2', Buffer.from(`12345${token}`).toString('base64url')],
])('a secret planted as %s is found', (form, planted) => {
  const folder = temporaryFolder()
  folder.write('some/file.bin', Buffer.concat([Buffer.alloc(1_000, 7), Buffer.from(planted), Buffer.alloc(1_000, 9)]))
  expect(searchFolder(folder.path, token)).toContain(`some/file.bin: ${form}`)
  expect(formsIn(Buffer.from('nothing of it'), token)).toEqual([])
})
