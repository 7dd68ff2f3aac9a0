import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { startProblem } from '#main/app/start-problem.ts'
import { openApp } from '#test/helpers/app.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'

const refusal = async (folder: ReturnType<typeof temporaryFolder>) => {
  const error: unknown = await openApp({ folder }).catch((reason: unknown) => reason)
  const problem = startProblem(error)
  expect(problem?.text.zh).toMatch(/\p{Script=Han}/u)
  expect(problem?.text.en).not.toMatch(/\bat \/|Error:/)
  return [problem?.code, problem?.subject]
}

describe('a start that can’t be', () => {
  // Would catch: a start over a damaged file that leaves an empty console and no way back.
  test('says that the database is damaged, and leaves it as it is', async () => {
    const folder = temporaryFolder()
    const path = folder.write('pushdeck.db', 'garbage '.repeat(1_000))
    expect(await refusal(folder)).toEqual(['not-a-database', path])
    expect(readFileSync(path, 'utf8')).toBe('garbage '.repeat(1_000))
    expect(existsSync(folder.file('vault.key'))).toBe(false)
  })

  test('says that the database is another program’s, and leaves it as it is', async () => {
    const folder = temporaryFolder()
    const path = folder.file('pushdeck.db')
    new Database(path).exec('CREATE TABLE theirs (a)').close()
    const before = readFileSync(path)
    expect(await refusal(folder)).toEqual(['foreign-database', path])
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('says that the folder can’t be written', async () => {
    const folder = temporaryFolder()
    folder.write('file', '')
    const inside = { ...folder, path: folder.file('file/data') }
    expect(await refusal(inside)).toEqual(['unwritable', folder.file('file/data')])
  })

  // Would catch: a folder that stays locked by a start that failed, until the program is ended.
  test('lets go of the folder, so that the next one works', async () => {
    const folder = temporaryFolder()
    const path = folder.write('pushdeck.db', 'garbage '.repeat(1_000))
    await refusal(folder)
    renameSync(path, `${path}.damaged`)
    const { client } = await openApp({ folder })
    expect(await client.connections.list()).not.toHaveLength(0)
  })
})

// Would catch: data of one start that the next one does not find.
test('what was there is there again after a restart', async () => {
  const first = await openApp()
  const before = await first.client.connections.list()
  await first.client.settings.update({ language: 'en', theme: 'dark' })
  await first.close()
  const second = await openApp({ folder: first.folder, operatorName: null })
  expect(await second.client.settings.get()).toMatchObject({ language: 'en', theme: 'dark' })
  expect((await second.client.connections.list()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(await second.client.system.vault()).toEqual({ protector: 'key-file', state: 'open' })
})

test('closing leaves nothing open behind it', async () => {
  const { close, folder } = await openApp()
  await close()
  const left = readdirSync(folder.path).filter((name) => /-wal$|-shm$|-journal$/.test(name))
  expect(left).toEqual([])
})
