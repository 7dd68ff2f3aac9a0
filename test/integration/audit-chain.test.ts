import Database from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { writeAudit } from '#main/services/audit.ts'
import { createChainCheck } from '#main/store/audit-chain.ts'
import type { AuditRow } from '#main/store/schema.ts'
import { databaseName, openApp } from '#test/helpers/app.ts'
import { exported } from '#test/helpers/exporting.ts'
import { readCsv } from '#test/helpers/read-csv.ts'
import { patience } from '#test/helpers/sending.ts'
import { openStore, readOnly } from '#test/helpers/store.ts'

/** Somebody is at the file who knows how to get round the triggers. */
function tamper(path: string, harm: (db: Database.Database) => void): void {
  const db = new Database(path)
  const keeps = db.prepare<[], string>(`SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'`)
  const triggers = keeps.pluck().all()
  for (const name of ['lines', 'words', 'places']) db.exec(`DROP TRIGGER audit_keeps_${name}`)
  harm(db)
  for (const trigger of triggers) db.exec(trigger)
  db.close()
}

/** Some lines, then the console is closed, somebody is at the file, and it is opened again. */
async function afterwards(harm: (db: Database.Database) => void) {
  const first = await openApp()
  for (let index = 0; index < 8; index += 1) await first.client.settings.update({ operator: `客服 ${index}` })
  await first.close()
  tamper(first.folder.file(databaseName), harm)
  const console = await openApp({ folder: first.folder })
  const { last } = await console.client.audit.checkNow()
  return { ...console, last }
}

interface ExportedLine {
  id: number | null
  detail: object
  hash: string | null
  chain: string
}

/** Oldest first; what was found, which the file has last, apart. */
async function exportOf(console: Parameters<typeof exported>[0]) {
  const { content } = await exported(console, { kind: 'audit', format: 'json' })
  const { rows } = JSON.parse(content.toString('utf8')) as { rows: ExportedLine[] }
  return { lines: rows.slice(0, -1).reverse(), finding: rows.at(-1) }
}

describe('what was done to the file is found:', () => {
  test('nothing', async () => {
    const { last, client, logged } = await afterwards(() => {})
    expect(last).toMatchObject({ faults: 0, fault: null })
    const { head } = await client.audit.check()
    expect(head).toMatchObject({ line: last?.lines, segment: 1 })
    expect(logged.filter(({ message }) => message === 'the audit was changed')).toEqual([])
  })

  test.each<[string, (db: Database.Database) => void, object]>([
    [
      'a name',
      (db) => db.exec(`UPDATE audit SET operator = '韩梅梅' WHERE id = 5`),
      { kind: 'changed', after: 4, line: 5 },
    ],
    ['a line', (db) => db.exec('DELETE FROM audit WHERE id = 5'), { kind: 'missing', after: 4, line: 6 }],
    ['the first line', (db) => db.exec('DELETE FROM audit WHERE id = 1'), { kind: 'missing', after: 0, line: 2 }],
    ['the last line', (db) => db.exec('DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)'), { kind: 'missing' }],
    [
      'two lines that change places',
      (db) =>
        db.exec(
          'UPDATE audit SET id = -5 WHERE id = 5; UPDATE audit SET id = 5 WHERE id = 6; UPDATE audit SET id = 6 WHERE id = -5',
        ),
      { kind: 'changed', after: 4, line: 5 },
    ],
    [
      'a line that the console did not write',
      (db) => db.exec(`INSERT INTO audit (at, operator, action, detail) VALUES (1, '李雷', 'production.lock', '{}')`),
      { kind: 'foreign' },
    ],
    ['the record of the head', (db) => db.exec('DELETE FROM audit_head'), { kind: 'missing' }],
    [
      'what can’t be read any more',
      (db) => db.exec(`UPDATE audit SET detail = '[', at = 9e18 WHERE id = 3`),
      { line: 3 },
    ],
  ])('%s', async (_, harm, fault) => {
    const { last, client, app, logged, clock } = await afterwards(harm)
    expect(last?.fault).toMatchObject(fault)
    expect(logged.filter(({ message }) => message === 'the audit was changed')).toHaveLength(1)
    // the console goes on writing and listing, and the fault stays
    await client.settings.update({ operator: '之后' })
    expect((await client.audit.list({ limit: 200 })).items.length).toBeGreaterThan(7)
    clock.advance(1_000)
    const again = (await client.audit.checkNow()).last
    expect(again?.fault).toEqual(last?.fault)
    const { lines, finding } = await exportOf({ app, client })
    expect(finding).toMatchObject({
      id: null,
      detail: { faults: again?.faults, ...last?.fault },
      chain: last?.fault?.kind,
    })
    const wrong = lines.filter(({ chain }) => chain !== 'ok')
    expect(wrong).toHaveLength(again?.faults ?? 0)
    expect(wrong[0]).toMatchObject({ id: last?.fault?.line, chain: last?.fault?.kind })
  })
})

// Would catch: a mark that is lost, or wrong, where a page of the file ends and the next begins.
test('the file marks every line as a check in one go does, and ends with the hash of the newest', async () => {
  const { client, app, database } = await openApp()
  await openStore(database).store.transaction(async (inside) => {
    for (let at = 0; at < 450; at += 1) await writeAudit(inside, { at, operator: '李雷', action: 'production.lock' })
  })
  tamper(database, (db) => {
    const remove = db.prepare('DELETE FROM audit WHERE id = ?')
    const change = db.prepare(`UPDATE audit SET operator = '韩梅梅' WHERE id = ?`)
    const unhash = db.prepare('UPDATE audit SET hash = NULL WHERE id = ?')
    // around the ends of both pages
    for (let id = 20; id < 320; id += 1) [remove, change, unhash, null, null][id % 5]?.run(id)
  })
  const expected = readOnly(database, (db) => {
    const check = createChainCheck()
    const stored = db.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY id').all()
    return stored.map((line) => [line.id, check.take(line)?.kind ?? 'ok'])
  })
  const { head } = await client.audit.check()
  const { lines, finding } = await exportOf({ app, client })
  expect(lines.map(({ id, chain }) => [id, chain])).toEqual(expected)
  const faults = expected.filter(([, chain]) => chain !== 'ok').length
  expect(faults).toBeGreaterThan(100)
  expect(finding).toMatchObject({ hash: head?.hash, detail: { faults } })
})

test('a restored backup begins a segment that names the last line of what was put aside', async () => {
  const { client, app, clock } = await openApp()
  const { name } = await client.backups.create()
  await client.settings.update({ operator: '之后' })
  const { head } = await client.audit.check()
  await client.backups.restore({ name })
  clock.advance(1_000)
  await vi.waitFor(() => expect(app.isOpen()).toBe(true), patience)
  const { createRouterClient } = await import('@orpc/server')
  const again: typeof client = createRouterClient(app.router, { context: { services: app.services, script: null } })
  const [newest] = (await again.audit.list({})).items
  expect(newest).toMatchObject({ action: 'backups.restored', detail: { aside: `${head?.line} ${head?.hash}` } })
  const { last, head: now } = await again.audit.checkNow()
  expect(last).toMatchObject({ faults: 0, fault: null })
  expect(now).toMatchObject({ line: newest?.id, segment: 2 })
})

test('clearing what is too old leaves the chain as it is', async () => {
  const { client, database } = await openApp()
  const lines = () => readOnly(database, (db) => db.prepare('SELECT * FROM audit ORDER BY id').all())
  const before = lines()
  await client.settings.update({ retentionDays: 1 })
  await client.retention.clean()
  expect(lines().slice(0, before.length)).toEqual(before)
  expect((await client.audit.checkNow()).last).toMatchObject({ faults: 0 })
})

// Would catch: stage and outcome that only the words of some lines tell.
test('a line says on which stage, and what came back', async () => {
  const { client, app } = await openApp()
  await client.system.unlockProduction()
  const [practice] = await client.connections.list()
  await client.connections.test({ id: practice?.id ?? '' })
  const [tested, unlocked] = (await client.audit.list({})).items
  expect(tested).toMatchObject({ action: 'connections.test', stage: 'practice', outcome: 'accepted' })
  expect(unlocked).toMatchObject({ action: 'production.unlock', stage: 'production', outcome: null })
  const { content } = await exported({ app, client }, { kind: 'audit', format: 'csv' })
  const [titles = [], checked = []] = readCsv(content.toString('utf8'))
  const cell = (title: string) => checked[titles.indexOf(title)]
  expect([cell('操作'), cell('环境'), cell('结果'), cell('核对')]).toEqual([
    ...['connections.test', '练习环境', '已受理', '没有被改动'],
  ])
})

// Would catch: lines written at once that both name the same line before. Control: read and write apart, they would.
test('lines that are written at once form one chain', async () => {
  const { client } = await openApp()
  await Promise.all(Array.from({ length: 20 }, (_, index) => client.settings.update({ operator: `同时 ${index}` })))
  await Promise.all(Array.from({ length: 20 }, () => client.system.unlockProduction()))
  expect((await client.audit.checkNow()).last).toMatchObject({ faults: 0 })
})
