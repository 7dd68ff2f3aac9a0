import type { SecurityFigure, SecurityRun } from './figure.ts'
import { hostilePage } from './hostile-page/hostile-page.ts'
import { providerText } from './provider-text/provider-text.ts'

/** Figures that need a browser, each in a process of its own: the end-to-end runner can't load the core. */
const runs: Record<string, SecurityRun> = { 'hostile-page': hostilePage, 'provider-text': providerText }

const run = runs[process.argv[2] ?? '']
if (!run) throw new Error(`there are: ${Object.keys(runs).join(', ')}`)
const figure: SecurityFigure = await run()
process.send?.(figure, () => process.exit(0))
