import { join } from 'node:path'
import { build, isBuilt } from './lib/build.mjs'
import { exitCodeOf } from './lib/exit-code.mjs'
import { hostCode, launch } from './lib/lifetime.mjs'
import { root } from './lib/paths.mjs'
import { Failure, program } from './lib/program.mjs'
import { setup } from './lib/setup.mjs'
import { leashed } from './lib/tool.mjs'
import { message } from './messages.mjs'

/** A server runs until it is ended; a task that is ended has not done its work. */
/** @type {Record<string, { entry: string, server: boolean }>} */
const runs = {
  practice: { entry: 'out/main/practice.js', server: true },
  bench: { entry: 'test/bench/index.ts', server: false },
  'bench:seed': { entry: 'test/bench/seed-process.ts', server: false },
  faults: { entry: 'test/faults/index.ts', server: false },
  security: { entry: 'test/security/index.ts', server: false },
}

await program(async (ending) => {
  const [name = '', ...args] = process.argv.slice(2)
  const run = runs[name]
  if (!run) throw new Failure(message('unknownRun', { name, names: Object.keys(runs).join(', ') }), 2)
  const node = await setup(ending)
  if (!isBuilt()) await build(node, ending)
  const exit = await launch({ ...leashed(node, [join(root, run.entry), ...args]), cwd: root, ending }).exit
  return ending.aborted && !run.server ? exitCodeOf(ending.reason) : hostCode(exit, ending)
})
