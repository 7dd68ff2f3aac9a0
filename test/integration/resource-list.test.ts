import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { refusalOf } from '#test/helpers/sending.ts'
import { addSuplink, suplinkMessage, users } from '#test/helpers/suplink.ts'

const png = Buffer.from('\x89PNG\r\n\x1a\n and a picture', 'latin1')

async function bench() {
  const console: OpenApp = await openApp()
  const { connection } = await addSuplink(console)
  const connectionId = connection.id
  const hand = async (content: Buffer) => ({
    handle: await console.app.files.receive(Readable.from([content]), 1_000_000),
  })
  return {
    ...console,
    connectionId,
    hand,
    upload: async (name: string, content = png) => {
      const input = { file: { file: await hand(content), name } }
      const { references } = await console.client.operations.call({
        connectionId,
        operation: 'resource.upload',
        input,
      })
      return references[0]?.id ?? ''
    },
    names: async (text: string) =>
      (await console.client.resources.list({ connectionId, text })).items.map(({ fileName }) => fileName),
  }
}

describe('a list', () => {
  // Would catch: a search that takes what was typed for a pattern, and shows everything.
  test('is searched by a part of the name or the start of the id', async () => {
    const { upload, names } = await bench()
    const id = await upload('现场 100%.png')
    await upload('Report_1.pdf')
    expect(await names('现场')).toEqual(['现场 100%.png'])
    expect(await names('report')).toEqual(['Report_1.pdf'])
    expect(await names('100%')).toEqual(['现场 100%.png'])
    expect(await names('%')).toEqual(['现场 100%.png'])
    expect(await names('_')).toEqual(['Report_1.pdf'])
    expect(await names(` ${id} `)).toEqual(['现场 100%.png'])
    expect(await names('\\')).toEqual([])
    expect(await names('')).toHaveLength(2)
  })

  test('holds what was uploaded elsewhere, under the name that was given, until it is removed', async () => {
    const { client, connectionId, names } = await bench()
    const place = { connectionId, resourceId: '4711' }
    await client.resources.add({ ...place, kind: 'video', name: '宣传片' })
    expect((await client.resources.find(place)).resource).toMatchObject({
      ...{ fileName: '宣传片', kind: 'video', bytes: null, sha256: null, changeId: null, operator: '李雷' },
    })
    const twice = await refusalOf(client.resources.add({ ...place, kind: 'video', name: '另一个' }))
    expect(twice).toMatchObject({ code: 'INVALID' })
    await client.resources.remove(place)
    expect(await names('')).toEqual([])
    const { items } = await client.audit.list({ limit: 9 })
    expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['resources.add', 'resources.remove']))
  })

  // Would catch: the record of an upload that somebody throws away, which nobody can make again.
  test('keeps what was uploaded from here', async () => {
    const { client, connectionId, upload, names } = await bench()
    const resourceId = await upload('a.png')
    expect(await refusalOf(client.resources.remove({ connectionId, resourceId }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await names('')).toEqual(['a.png'])
  })

  test.each(['', 'abc', '-1', '1.5', '12345678901234567'])('takes no id like %j', async (resourceId) => {
    const { client, connectionId } = await bench()
    const added = client.resources.add({ connectionId, resourceId, kind: 'file', name: 'x' })
    expect(await refusalOf(added)).toMatchObject({ code: 'INVALID' })
  })

  // Would catch: an id that is used up twice: once by hand, and then by an upload that finds no place.
  test('gives an id that was entered by hand to the upload that gets it', async () => {
    const { client, connectionId, upload, names } = await bench()
    await client.resources.add({ connectionId, resourceId: '5', kind: 'file', name: '登记的' })
    expect(await upload('真的.png')).toBe('5')
    expect(await names('')).toEqual(['真的.png'])
  })
})

describe('a chosen file', () => {
  test('is recognised by its content, whatever its name, and is still there to be uploaded', async () => {
    const { client, connectionId, hand, upload } = await bench()
    const resourceId = await upload('a.png')
    const file = await hand(png)
    const look = await client.resources.look({ connectionId, file })
    expect(look).toMatchObject({ kind: 'picture', bytes: png.length, same: { resourceId, fileName: 'a.png' } })
    const input = { file: { file, name: 'b.png' } }
    const again = await client.operations.call({ connectionId, operation: 'resource.upload', input })
    expect(again).toMatchObject({ outcome: 'accepted' })
    const other = await client.resources.look({ connectionId, file: await hand(Buffer.from('other')) })
    expect(other).toMatchObject({ kind: 'file', same: null })
  })

  test('that is gone is said so', async () => {
    const { client, connectionId } = await bench()
    const look = client.resources.look({ connectionId, file: { handle: 'gone' } })
    expect(await refusalOf(look)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

// Would catch: a file taken for unused, because a card links to it and does not name it; or for used by its digits alone.
test('where a resource is used is told by the messages that name it or link to it', async () => {
  const { client, connectionId, upload } = await bench()
  const resourceId = await upload('a.png')
  const { resource } = await client.resources.find({ connectionId, resourceId })
  const connection = (await client.connections.list()).find(({ id }) => id === connectionId)
  const link = `${connection?.baseUrl}${resource?.downloadUrl}`
  const id = Number(resourceId)
  const saved = async (msg: Parameters<typeof suplinkMessage>[0]) => {
    const draftId = crypto.randomUUID()
    await client.drafts.save({
      ...{ id: draftId, connectionId, content: suplinkMessage(msg), audience: users(1) },
    })
    return draftId
  }
  const names = await saved({ msgType: 'image_msg', resourceId: id })
  const links = await saved({ msgType: 'card_msg', title: '看图', link })
  // kept with another kind of message, and not sent
  await saved({ msgType: 'text_msg', content: '5', resourceId: id })
  await saved({ msgType: 'file_msg', resourceId: id + 1 })
  const { drafts, deliveries } = await client.resources.uses({ connectionId, resourceId })
  expect(drafts.map((draft) => draft.id).toSorted()).toEqual([names, links].toSorted())
  expect(deliveries).toEqual([])
  const { delivery } = await client.deliveries.review({ draftId: names })
  await client.deliveries.submit({ deliveryId: delivery.id })
  const after = await client.resources.uses({ connectionId, resourceId })
  expect(after.deliveries).toMatchObject([{ id: delivery.id, isTest: false }])
})
