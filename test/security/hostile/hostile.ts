import { fileNames } from '#test/helpers/file-names.ts'
import { figureOf, type SecurityFigure } from '../figure.ts'
import { liveCells, unguarded } from './cells.ts'
import { diceFrom } from './dice.ts'
import { mergeNaively, pollutingDocuments } from './documents.ts'
import { bodyOf, faultOf } from './file-name-bodies.ts'

/** Names of files that break out of their place in a request. */
async function escapingNames(broken?: 'as-it-is'): Promise<string[]> {
  const faults = await Promise.all(fileNames().map(async (name) => [name, await faultOf(await bodyOf(name, broken))]))
  return faults.filter(([, fault]) => fault !== null).map(([name]) => `file name ${JSON.stringify(name)}`)
}

const seed = 20_261_122
/** So many of each are enough for a control: what is broken is broken for one in a few. */
const controlCount = 1_000

/**
 * S8 but for the expressions: cells of exports, documents that reach for the prototype, and names of files. The controls are a writer that knows no
 * formulas, a naive merge, and a request that takes names as they are; each has to be found out.
 */
export async function hostileTexts({ cells = 200_000, documents = 10_000 } = {}): Promise<SecurityFigure> {
  const found = [
    ...liveCells(cells, diceFrom(seed)),
    ...pollutingDocuments(documents, diceFrom(seed)),
    ...(await escapingNames()),
  ]
  const controls = {
    'a writer that knows no formulas': liveCells(controlCount, diceFrom(seed), unguarded),
    'a naive merge': pollutingDocuments(controlCount, diceFrom(seed), [mergeNaively]),
    'names taken as they are': await escapingNames('as-it-is'),
  }
  const passed = Object.entries(controls).flatMap(([name, { length }]) => (length > 0 ? [] : [name]))
  const tried = cells + documents + fileNames().length
  return figureOf(tried, found, { tried: Object.keys(controls).length, passed })
}
