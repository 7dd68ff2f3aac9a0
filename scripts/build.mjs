import { build } from './lib/build.mjs'
import { program } from './lib/program.mjs'
import { setup } from './lib/setup.mjs'

await program(async (ending) => {
  await build(await setup(ending), ending)
  return 0
})
