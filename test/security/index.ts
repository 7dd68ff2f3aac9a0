import { canaries } from './canaries/canaries.ts'
import { checklist } from './checklist/checklist.ts'
import { both, holds, type SecurityFigure, type SecurityRun } from './figure.ts'
import { hostileTexts } from './hostile/hostile.ts'
import { strangers } from './knocks/knocks.ts'
import { packaging } from './packager/packager.ts'
import { patterns } from './patterns/patterns.ts'
import { keyProtectors } from './protectors/protectors.ts'
import { providerText } from './provider-text/provider-text.ts'
import { redirects } from './redirects.ts'
import { supply } from './supply/supply.ts'

const runs: Record<string, SecurityRun> = {
  S1: checklist,
  S2: packaging,
  S3: () => canaries(),
  S4: keyProtectors,
  S5: providerText,
  S6: strangers,
  S7: () => redirects(),
  S8: async () => both(await hostileTexts(), patterns()),
  S9: supply,
}

/** `npm run security -- [--json] [S1 S2 …]`; fails on a violation, or when a control passed. */
const args = process.argv.slice(2)
const names = args.filter((arg) => arg !== '--json')
const unknown = names.find((name) => !(name in runs))
if (unknown !== undefined) {
  console.error(`unknown: ${unknown}; there are: ${Object.keys(runs).join(', ')}`)
  process.exit(2)
}
const figures: Record<string, SecurityFigure> = {}
for (const [name, run] of Object.entries(runs)) {
  if (names.length > 0 && !names.includes(name)) continue
  console.error(`${name} …`)
  figures[name] = await run()
}
console.log(args.includes('--json') ? JSON.stringify(figures) : JSON.stringify(figures, null, 2))
process.exit(Object.values(figures).every(holds) ? 0 : 1)
