import { spawnSync } from 'node:child_process'
import { copyFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Folder, temporaryFolder } from '#test/helpers/folder.ts'
import { plants, soundModules } from './planted-imports.ts'

const root = join(import.meta.dirname, '../..')
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[]
}

interface Report {
  summary: {
    totalCruised: number
    totalDependenciesCruised: number
    violations: { from: string; rule: { name: string } }[]
  }
}

/** Runs the tool as the stage of the test command does. */
function readImports(folder: string, ...more: string[]) {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  return spawnSync(process.execPath, [tool, 'src', '--config', ...more], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
}

const reportOn = (folder: string) => JSON.parse(readImports(folder, '--output-type', 'json').stdout) as Report

function treeOf(modules: Record<string, string>): Folder {
  const tree = temporaryFolder()
  for (const name of ['.dependency-cruiser.cjs', 'package.json']) copyFileSync(join(root, name), tree.file(name))
  symlinkSync(join(root, 'node_modules'), tree.file('node_modules'))
  for (const [file, text] of Object.entries(modules)) tree.write(file, text)
  return tree
}

// Would catch: a new rule that nobody has seen fail.
test('every rule of the import table has a planted violation', () => {
  expect(Object.keys(plants).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort())
})

// Would catch: a rule whose pattern matches nothing, and a tool that reads no TypeScript and passes.
test('each planted violation is reported, and nothing beside them', () => {
  const planted = Object.fromEntries(
    Object.values(plants).flatMap(({ file, text, beside = {} }) => [[file, text], ...Object.entries(beside)]),
  )
  const tree = treeOf({ ...soundModules, ...planted })
  const reported = reportOn(tree.path).summary.violations
  const missed = Object.entries(plants).filter(
    ([rule, { file }]) => !reported.some((one) => one.rule.name === rule && one.from === file),
  )
  expect(missed.map(([rule]) => rule)).toEqual([])
  expect(reported.filter((one) => !(one.from in planted))).toEqual([])
  expect(readImports(tree.path).status).toBeGreaterThan(0)
})

// Control: the same modules without the plants.
test('a sound tree passes', () => {
  const { status, stdout } = readImports(treeOf(soundModules).path)
  expect(stdout).toContain('no dependency violations found')
  expect(status).toBe(0)
})

// Would catch: the tool passing with "0 modules", as it does where it lacks a reader for TypeScript.
test('the tool really reads this project', () => {
  const { summary } = reportOn(root)
  expect(summary.totalCruised).toBeGreaterThan(100)
  expect(summary.totalDependenciesCruised).toBeGreaterThan(400)
})
