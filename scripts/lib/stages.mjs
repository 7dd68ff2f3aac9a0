import { packageFile } from './paths.mjs'

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} [alias]
 * @property {string[][]} commands arguments for Node, run up to two at a time
 * @property {boolean} [live] its words are shown as they come, else only when it fails
 * @property {boolean} [builds] makes `out/` anew
 * @property {boolean} [needsBuild] skipped when the build failed
 * @property {boolean} [needsBrowser]
 */

const tsc = packageFile('typescript/bin/tsc')
const vitest = packageFile('vitest/vitest.mjs')
const environments = ['src/shared', 'src/main', 'src/preload', 'src/renderer', 'test', 'scripts']

/** @param {string[]} names */
const project = (...names) => [[vitest, 'run', ...names.flatMap((name) => ['--project', name])]]

/** What `npm test` does, in this order. @type {Stage[]} */
export const stages = [
  { name: 'types', commands: environments.map((folder) => [tsc, '-p', folder]) },
  { name: 'lint', commands: [[packageFile('@biomejs/biome/bin/biome'), 'ci', '.']] },
  { name: 'imports', commands: [[packageFile('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', '--config']] },
  { name: 'unused', commands: [[packageFile('knip/bin/knip.js')]] },
  { name: 'translations', commands: project('translations') },
  { name: 'unit', commands: project('unit'), live: true },
  { name: 'integration', commands: project('integration', 'isolated'), live: true },
  { name: 'faults', commands: project('faults'), live: true },
  { name: 'build', commands: [], builds: true },
  { name: 'bundles', commands: project('bundles'), live: true, needsBuild: true },
  {
    name: 'end-to-end',
    alias: 'e2e',
    commands: [[packageFile('@playwright/test/cli.js'), 'test']],
    live: true,
    needsBuild: true,
    needsBrowser: true,
  },
]
