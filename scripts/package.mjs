import { join } from 'node:path'
import { build, isBuilt } from './lib/build.mjs'
import { hostCode, launch } from './lib/lifetime.mjs'
import { layPackages } from './lib/npm.mjs'
import { root } from './lib/paths.mjs'
import { Failure, program, say } from './lib/program.mjs'
import { setup } from './lib/setup.mjs'
import { leashed } from './lib/tool.mjs'
import { message } from './messages.mjs'

const tools = join(root, 'packaging')

/** Makes installers for this platform, or for what electron-builder is told: `npm run package -- --win`. */
await program(async (ending) => {
  const node = await setup(ending)
  if (!isBuilt()) await build(node, ending)
  say(message('installingPackager'))
  const laid = await layPackages(tools, ending)
  if (laid && laid.code !== 0) {
    say(laid.output)
    throw new Failure(message('installFailed', { code: laid.code }))
  }
  const builder = join(tools, 'node_modules/electron-builder/cli.js')
  const args = [builder, '--config', 'packaging/electron-builder.mjs', ...process.argv.slice(2)]
  return hostCode(await launch({ ...leashed(node, args), cwd: root, ending }).exit, ending)
})
