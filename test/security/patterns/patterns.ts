import { figureOf, type SecurityFigure } from '../figure.ts'
import { diceFrom } from '../hostile/dice.ts'
import { attacksOn, textOf } from './attacks.ts'
import { steepestOf } from './growth.ts'
import { slow } from './slow.ts'
import { patternsOfProduct } from './sources.ts'

const seed = 20_261_122
const thrown = 1_000

const slowestOf = (pattern: { source: string; flags: string }) =>
  steepestOf(pattern, attacksOn(pattern.source, thrown, diceFrom(seed)))

/**
 * The rest of S8, the regular expressions of the product, each on texts made of its own pieces: no time may grow faster than the length. The
 * controls are expressions that are known for it.
 */
export function patterns(): SecurityFigure {
  const all = patternsOfProduct()
  const found = all.flatMap((pattern) => {
    const attack = slowestOf(pattern)
    const { source, flags, file } = pattern
    return attack ? [`${file}: /${source}/${flags} on ${JSON.stringify(textOf(attack, 1))}`] : []
  })
  const passed = slow.filter((pattern) => slowestOf(pattern) === null).map(String)
  return figureOf(all.length, found, { tried: slow.length, passed })
}
