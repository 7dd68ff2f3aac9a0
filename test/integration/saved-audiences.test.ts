import { expect, test } from 'vitest'
import type { Core } from '#main/services/core.ts'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { addPractice, named, refusalOf, textMessage } from '#test/helpers/sending.ts'
import { readOnly } from '#test/helpers/store.ts'

const id = '5f0c1d6e-2f7a-4a53-9a55-0d0a1c3c2b11'
const other = '5f0c1d6e-2f7a-4a53-9a55-0d0a1c3c2b12'
const save = ({ client }: OpenApp, more: Partial<{ id: string; name: string; text: string }> = {}) =>
  client.audiences.save({ id, name: '华东客户', kind: 'alias', text: 'u1，u2\nu１\n', ...more })
async function take({ client }: OpenApp, of = id): Promise<string> {
  let text = ''
  for await (const part of await client.audiences.take({ id: of })) text += part.text
  return text
}
const partsIn = ({ database }: OpenApp) =>
  readOnly(database, (db) => db.prepare('SELECT count(*) FROM audience_parts').pluck().get())

test('a list is kept cleaned, listed, and comes back as it was saved', async () => {
  const console = await openApp()
  const { clock, client } = console
  const saved = await save(console)
  expect(saved).toMatchObject({ name: '华东客户', kind: 'alias', size: 2, operator: '李雷', lastUsedAt: null })
  clock.advance(60_000)
  expect(await take(console)).toBe('u1\nu2\n')
  expect(await client.audiences.list()).toEqual([{ ...saved, lastUsedAt: saved.createdAt + 60_000 }])
})

// Would catch: a long list of which a part is lost between two pieces.
test('a list of many parts comes back whole, and a save replaces all of it', async () => {
  const console = await openApp()
  const values = named(50_001)
  expect(await save(console, { text: values.join('\n') })).toMatchObject({ size: 50_001 })
  expect((await take(console)).trimEnd().split('\n')).toEqual(values)
  expect(partsIn(console)).toBe(3)
  expect(await save(console, { text: 'u7' })).toMatchObject({ size: 1 })
  expect(await take(console)).toBe('u7\n')
  expect(partsIn(console)).toBe(1)
})

// Would catch: a damaged or empty list that is kept, and fills the next draft.
test.each(['', ' \n', 'u1\n3.78556E+18', '3785561234567890000\n3785561234567000000', `${'x'.repeat(513)}`])(
  'what can’t be sent is not kept: %j',
  async (text) => {
    const console = await openApp()
    expect(await refusalOf(save(console, { text }))).toMatchObject({ code: 'INVALID' })
    expect(await console.client.audiences.list()).toEqual([])
    expect(partsIn(console)).toBe(0)
  },
)

test('no two audiences have one name', async () => {
  const console = await openApp()
  await save(console, { name: 'VIP' })
  expect(await refusalOf(save(console, { id: other, name: 'vip ' }))).toMatchObject({
    code: 'INVALID',
    data: { fields: [{ field: 'name' }] },
  })
  await save(console, { id: other, name: 'B' })
  expect((await refusalOf(console.client.audiences.rename({ id: other, name: 'VIP' }))).code).toBe('INVALID')
  await console.client.audiences.rename({ id: other, name: '新名字' })
  expect((await console.client.audiences.list()).map(({ name }) => name).sort()).toEqual(['VIP', '新名字'])
  expect(partsIn(console)).toBe(2)
})

// Would catch: a draft that loses its recipients, or sends to others, because a saved list was changed or deleted.
test('a draft keeps what it took; deleting names the drafts', async () => {
  const console = await openApp()
  const { client } = console
  const { connection } = await addPractice(console)
  await save(console)
  const draft = { id: other, connectionId: connection.id, content: textMessage({ title: '通知' }) }
  const audience = { kind: 'alias' as const, text: await take(console), savedId: id }
  await client.drafts.save({ ...draft, audience })
  expect((await client.drafts.get({ id: other })).audience).toEqual(audience)
  expect(await client.audiences.usage({ id })).toEqual({ drafts: [{ id: other, title: '通知' }] })
  await save(console, { text: 'u9' })
  await client.audiences.remove({ id })
  expect((await client.drafts.get({ id: other })).audience.text).toBe('u1\nu2\n')
  expect(partsIn(console)).toBe(0)
  expect((await refusalOf(client.audiences.usage({ id }))).code).toBe('NOT_FOUND')
  // one that was edited is no longer the saved one
  await client.drafts.save({ ...draft, audience: { kind: 'alias', text: 'u1' } })
  expect((await client.drafts.get({ id: other })).audience).toEqual({ kind: 'alias', text: 'u1' })
})

test('who saved, renamed and deleted is in the audit, without a recipient', async () => {
  const console = await openApp()
  const { client } = console
  await save(console)
  await client.audiences.rename({ id, name: 'B' })
  await client.audiences.remove({ id })
  const { items } = await client.audit.list({})
  expect(items.slice(0, 3).map(({ action }) => action)).toEqual([
    'audiences.remove',
    'audiences.rename',
    'audiences.create',
  ])
  expect(JSON.stringify(items)).not.toContain('u2')
})

// Would catch: recipients of a save that was cut off, kept for ever where nobody sees them.
test('parts that belong to no audience are removed at the start', async () => {
  const first = await openApp()
  await save(first)
  const { store } = first.app.services.core as Core
  await store.audiences.addPart('loose', 0, 'u3')
  expect(partsIn(first)).toBe(2)
  await first.close()
  const second = await openApp({ folder: first.folder })
  expect(partsIn(second)).toBe(1)
  expect(await take(second)).toBe('u1\nu2\n')
})
