import { measureDispatch } from './dispatch.ts'
import type { Figure } from './figure.ts'
import { measureImport } from './import.ts'
import { measureLatency } from './latency.ts'
import { measureLongScreens } from './long-screens.ts'
import { measurePaging } from './paging.ts'
import { measureSearch } from './searching.ts'
import { measureStart } from './start.ts'
import { measureUnderAttack } from './under-attack.ts'
import { measureUpload } from './upload.ts'

const figures: Record<string, () => Promise<Figure>> = {
  P1: measureDispatch,
  P2: measureImport,
  P3: measurePaging,
  P4: measureSearch,
  P5: measureStart,
  P6: measureUpload,
  P7: measureLongScreens,
  P8: measureLatency,
  S6: measureUnderAttack,
}

/** `npm run bench -- [--json] [P1 P5 …]`: measures figures of speed, each as a ratio beside something known. */
const args = process.argv.slice(2)
const wanted = args.filter((arg) => arg !== '--json')
const unknown = wanted.filter((name) => !(name in figures))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are: ${Object.keys(figures).join(', ')}`)
  process.exit(2)
}
const results: Record<string, Figure> = {}
for (const [name, measure] of Object.entries(figures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.error(`${name} …`)
  results[name] = await measure()
}
if (args.includes('--json')) console.log(JSON.stringify(results))
else
  for (const [name, { runs: _, note = {}, ...figure }] of Object.entries(results)) {
    console.table({ [name]: figure })
    if (Object.keys(note).length > 0) console.table(note)
  }
