import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const exchange = ['vi.mock', 'vi.doMock'].map((name) => `${name}(`)

// Would catch: a module that is exchanged, or not, by what another file has loaded before.
test('only files that have their modules for themselves exchange any', () => {
  const files = globSync(['src/**/*.test.ts', 'test/**/*.ts'], { cwd: root })
  const exchanging = files.filter((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return exchange.some((call) => text.includes(call))
  })
  expect(exchanging).toHaveLength(1)
  expect(exchanging.filter((file) => !file.endsWith('.isolated.test.ts'))).toEqual([])
})
