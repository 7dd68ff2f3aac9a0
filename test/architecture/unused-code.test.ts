import { spawnSync } from 'node:child_process'
import { copyFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#test/helpers/folder.ts'

const root = join(import.meta.dirname, '../..')

const manifest = (...dependencies: string[]) =>
  JSON.stringify({
    name: 'planted',
    type: 'module',
    imports: { '#main/*': './src/main/*' },
    dependencies: Object.fromEntries(dependencies.map((name) => [name, '1.0.0'])),
  })

const sound = {
  'src/main/web.ts': "import { used } from '#main/used.ts'\nimport 'zod'\nused()\n",
  'src/main/used.ts': 'export const used = () => 1\n',
}

/** Runs the tool as the stage of the test command does, on a tree of its own. */
function findUnused(files: Record<string, string>, ...dependencies: string[]) {
  const tree = temporaryFolder()
  copyFileSync(join(root, 'knip.json'), tree.file('knip.json'))
  symlinkSync(join(root, 'node_modules'), tree.file('node_modules'))
  tree.write('package.json', manifest(...dependencies))
  for (const [name, text] of Object.entries(files)) tree.write(name, text)
  const tool = join(root, 'node_modules/knip/bin/knip.js')
  const run = spawnSync(process.execPath, [tool, '--no-config-hints'], { cwd: tree.path, encoding: 'utf8' })
  return { status: run.status, found: run.stdout }
}

// Control: without it the refusals below could have any reason.
test('a tree in which everything is used passes', () => {
  expect(findUnused(sound, 'zod')).toEqual({ status: 0, found: '' })
})

// Would catch: a configuration that ignores what it should find.
test('what is left over is reported: a file, an export, a type, a package, and one that nobody declared', () => {
  const planted = {
    'src/main/left-over.ts': 'export const leftOver = 1\n',
    'src/main/used.ts':
      "import 'fast-check'\nexport const used = () => 1\nexport const never = 1\nexport type No = 1\n",
  }
  const { status, found } = findUnused({ ...sound, ...planted }, 'zod', 'left-behind')
  const reported = found.split('\n').map((line) => line.split(/\s{2,}/)[0])
  expect(reported).toEqual(
    expect.arrayContaining(['src/main/left-over.ts', 'never', 'No', 'left-behind', 'fast-check']),
  )
  expect(status).toBe(1)
})
