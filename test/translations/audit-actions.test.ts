import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { zh } from '../../src/renderer/src/i18n/zh-CN/index.ts'

const main = join(import.meta.dirname, '../../src/main')
const written = readdirSync(main, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(app|services|delivery).*(?<!\.test)\.ts$/.test(name))
  .flatMap(
    (name) =>
      readFileSync(join(main, name), 'utf8').match(
        /'(audiences|backups|connections|deliveries|exports|operations|production|retention|settings|templates|vault)\.[a-z-]+'/g,
      ) ?? [],
  )
  .map((text) => text.slice(1, -1).replace('.', '_'))

// Would catch: an audit line that reads "other action", since nobody gave a new kind of line its words.
test('every action that the core records has words', () => {
  const known = new Set([...Object.keys(zh.audit.actions), ...Object.keys(zh.deliveries.actions)])
  expect(written).toContain('connections_update')
  expect(written.filter((action) => !known.has(action))).toEqual([])
})
