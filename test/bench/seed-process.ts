import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { seeded, seedFolder } from './seeded.ts'

/** `npm run bench:seed -- [--size N] [--data-dir DIR]`: a long history to look at and to measure; says where it is. */
const { values } = parseArgs({
  options: { size: { type: 'string', default: '1000000' }, 'data-dir': { type: 'string' } },
})
const size = Number(values.size)
if (!Number.isSafeInteger(size) || size < 1) {
  console.error('--size: a whole number, at least 1')
  process.exit(2)
}
console.log(seeded(size, values['data-dir'] === undefined ? seedFolder(size) : resolve(values['data-dir'])))
