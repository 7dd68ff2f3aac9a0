import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraries } from '../../src/renderer/src/features/settings/libraries.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))

// Would catch: a library that comes with the console and isn't named on its screen, or with a licence that changed.
test('the screen names every library that comes with the console, with its licence', () => {
  const names = libraries.map(([name]) => name)
  expect(names).toEqual(expect.arrayContaining(Object.keys(read('package.json').dependencies)))
  expect(libraries).toEqual(names.map((name) => [name, read(`node_modules/${name}/package.json`).license]))
})
