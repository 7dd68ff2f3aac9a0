import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from './files.mjs'

const blocks = ['dependencies', 'devDependencies', 'optionalDependencies']

/** What node_modules was made from; equal keys mean that there is nothing to do. @param {string} root */
export function installKey(root) {
  const manifest = readJson(join(root, 'package.json'))
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(JSON.stringify([...blocks, 'overrides'].map((block) => manifest?.[block])))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')
}

/** @param {string} root @returns {Record<string, any>} by path, '' being the project itself */
const lockedPackages = (root) => readJson(join(root, 'package-lock.json'))?.packages ?? {}

/** Whether package.json asks for what was locked. @param {string} root */
export function isLocked(root) {
  const manifest = readJson(join(root, 'package.json'))
  const locked = lockedPackages(root)['']
  const entries = (/** @type {Record<string, string> | undefined} */ block) =>
    JSON.stringify(Object.entries(block ?? {}).sort())
  return blocks.every((block) => entries(manifest?.[block]) === entries(locked?.[block]))
}

/**
 * Whether node_modules holds what the lock file asks for, also when npm was run by hand. Optional packages may be
 * missing: those of other platforms are.
 * @param {string} root
 */
export function isInstalled(root) {
  const locked = lockedPackages(root)
  const found = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (!found) return false
  const isRight = (/** @type {string} */ path) =>
    found[path]
      ? found[path].version === locked[path].version && existsSync(join(root, path, 'package.json'))
      : locked[path].optional === true
  return (
    Object.keys(found).every((path) => path in locked) &&
    Object.keys(locked).every((path) => path === '' || isRight(path))
  )
}
