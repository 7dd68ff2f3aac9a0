import { calendar } from './calendar.ts'
import { diskFull } from './disk-full.ts'
import type { FaultFigure, FaultRun } from './figure.ts'
import { kill } from './kill.ts'
import { migrateUnderKill } from './migrate.ts'
import { outcomes } from './outcomes.ts'
import { power } from './power.ts'
import { simulate } from './simulate.ts'
import { soak } from './soak.ts'

/** Each experiment by its name, with the figure that it gives. */
const experiments: Record<string, { figure: string; run: FaultRun }> = {
  kill: { figure: 'R1', run: kill },
  power: { figure: 'R2', run: power },
  simulate: { figure: 'R3', run: simulate },
  outcomes: { figure: 'R4', run: outcomes },
  'disk-full': { figure: 'R5', run: diskFull },
  calendar: { figure: 'R6', run: calendar },
  migrate: { figure: 'R7', run: migrateUnderKill },
  soak: { figure: 'R8', run: soak },
}

/** `npm run faults -- <experiment> [--cycles N | --seeds N | --seed S] [--json]`; fails on a violation or an idle control. */
const args = process.argv.slice(2)
const [name = '', ...flags] = args.filter((arg) => arg !== '--json')
const experiment = experiments[name]
if (!experiment) refuse(`unknown: ${name || 'nothing'}; there are: ${Object.keys(experiments).join(', ')}`)
const { count, seed } = read(flags)
const started = performance.now()
let told = 0
const figure = await experiment.run({
  count,
  seed,
  progress: (done, of) => {
    if (done < of && performance.now() - told < 2_000) return
    told = performance.now()
    console.error(`${name} ${done} of ${of}, ${Math.round((told - started) / 1000)} s`)
  },
})
const result = { [experiment.figure]: figure }
if (args.includes('--json')) console.log(JSON.stringify(result))
else console.log(JSON.stringify(result, null, 2))
process.exit(failed(figure) ? 1 : 0)

/** An experiment that could not run says so and is no failure. */
function failed({ tried, violations, control }: FaultFigure): boolean {
  return violations > 0 || (tried > 0 && control.violations === 0)
}

function read(given: string[]): { count: number | null; seed: number | null } {
  const numbers = new Map<string, number>()
  for (let at = 0; at < given.length; at += 2) {
    const flag = given[at] ?? ''
    const value = given[at + 1] ?? ''
    if (!/^--(cycles|seeds|seed)$/.test(flag)) refuse(`unknown: ${flag}`)
    if (!/^\d+$/.test(value)) refuse(`${flag} needs a whole number`)
    numbers.set(flag === '--seeds' ? '--cycles' : flag, Number(value))
  }
  return { count: numbers.get('--cycles') ?? null, seed: numbers.get('--seed') ?? null }
}

function refuse(why: string): never {
  console.error(why)
  process.exit(2)
}
