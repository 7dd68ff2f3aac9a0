import { program } from './lib/program.mjs'
import { setup } from './lib/setup.mjs'

await program(async (ending) => {
  await setup(ending)
  return 0
})
