import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { gather } from '#test/helpers/exporting.ts'
import { lastLines } from './last-lines.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pushdeck-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (mostBytes: number) => gather(lastLines(join(folder, 'log'), mostBytes))
const write = (name: string, ...lines: string[]) =>
  writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''))

// Would catch: half a line, a line twice, or the log from before the file was exchanged left out.
test('the last lines come in order, from the file before too, and none is half', async () => {
  write('log.1', '一', '二', '三')
  write('log', '四', '五')
  expect(await read(1_000)).toEqual(['一', '二', '三', '四', '五'])
  expect(await read(8 + 5)).toEqual(['三', '四', '五'])
  expect(await read(8)).toEqual(['四', '五'])
  expect(await read(7)).toEqual(['五'])
  expect(await read(0)).toEqual([])
})

test('no log has no lines', async () => {
  expect(await read(1_000)).toEqual([])
  write('log.1', 'only before')
  expect(await read(1_000)).toEqual(['only before'])
})
