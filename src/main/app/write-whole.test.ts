import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { writeWhole } from './write-whole.ts'

async function* parts(count: number, fails = false) {
  for (let index = 0; index < count; index += 1) yield Buffer.from(`part ${index}\n`)
  if (fails) throw new Error('cancelled')
}

test('a file of parts or of one piece is written whole, over what was there', async () => {
  const folder = temporaryFolder()
  await writeWhole(folder.file('a.csv'), Buffer.from('one'))
  await writeWhole(folder.file('a.csv'), parts(2))
  expect(readFileSync(folder.file('a.csv'), 'utf8')).toBe('part 0\npart 1\n')
  expect(readdirSync(folder.path)).toEqual(['a.csv'])
})

// Would catch: two exports into one place that write into each other, or a file of somebody’s that is taken for ours.
test('two at once are each whole, and what another has left beside stays', async () => {
  const folder = temporaryFolder()
  folder.write('a.csv.part', 'left by a crash')
  await Promise.all([writeWhole(folder.file('a.csv'), parts(3)), writeWhole(folder.file('a.csv'), parts(3))])
  expect(readFileSync(folder.file('a.csv'), 'utf8')).toBe('part 0\npart 1\npart 2\n')
  expect(readdirSync(folder.path)).toEqual(['a.csv', 'a.csv.part'])
})

// Would catch: half an export that looks whole, or that has taken the place of the last good one.
test('one that is cut off leaves nothing, and what was there before', async () => {
  const folder = temporaryFolder()
  await expect(writeWhole(folder.file('new.csv'), parts(3, true))).rejects.toThrow('cancelled')
  expect(readdirSync(folder.path)).toEqual([])
  writeFileSync(folder.file('old.csv'), 'good')
  await expect(writeWhole(folder.file('old.csv'), parts(3, true))).rejects.toThrow('cancelled')
  expect(readFileSync(folder.file('old.csv'), 'utf8')).toBe('good')
  expect(readdirSync(folder.path)).toEqual(['old.csv'])
})
