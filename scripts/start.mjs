import { build, isBuilt } from './lib/build.mjs'
import { parseFlags } from './lib/flags.mjs'
import { chooseHost, neverRan, webHost } from './lib/host.mjs'
import { hostCode, launch, runHost } from './lib/lifetime.mjs'
import { root } from './lib/paths.mjs'
import { program, say } from './lib/program.mjs'
import { setup } from './lib/setup.mjs'
import { message } from './messages.mjs'

await program(async (ending) => {
  // npm changes to the project’s folder; paths mean the folder where they were typed.
  const flags = parseFlags(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
  if (flags.help) {
    process.stdout.write(`${message('startHelp')}\n`)
    return 0
  }
  const node = await setup(ending)
  if (!isBuilt()) await build(node, ending)
  const run = (/** @type {import('./lib/host.mjs').Host} */ host) => ({ ...host, cwd: root, ending })
  const host = await chooseHost(flags, node, ending)
  if (host.kind === 'web' || flags.host) return runHost(run(host))
  const startedAt = Date.now()
  const exit = await launch(run(host)).exit
  if (ending.aborted || !neverRan(exit, Date.now() - startedAt)) return hostCode(exit, ending)
  say(message('webInstead', { problem: message('electronCrashed', { how: exit.signal ?? exit.code }) }))
  return runHost(run(webHost(node, flags.passed)))
})
