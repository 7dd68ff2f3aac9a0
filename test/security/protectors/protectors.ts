import { figureOf, type SecurityFigure } from '../figure.ts'
import { broken } from './broken.ts'
import { cells, newFolders } from './cells.ts'
import { faultsOf } from './look.ts'
import { faultsOfNew } from './new-folder.ts'

const atOnce = 4

/** Does all of it, a few at once; what was returned in words. */
async function wordsOf(tasks: readonly (() => Promise<string[]>)[]): Promise<string[]> {
  const waiting = tasks.values()
  const words: string[] = []
  const work = async (): Promise<void> => {
    for (const task of waiting) words.push(...(await task()))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return words
}

const inWords = (cell: string, faults: readonly { words: string }[]): string[] =>
  faults.length > 0 ? [`${cell}: ${faults.map(({ words }) => words).join(', ')}`] : []

/**
 * S4: what becomes of sealed credentials when their key's protector is fine, locked, absent, none, changed or corrupted. The
 * controls are consoles and key stores that keep no key well, each of which has to be caught by what it breaks.
 */
export async function keyProtectors(): Promise<SecurityFigure> {
  const found = await wordsOf([
    ...cells.map((cell) => async () => inWords(`${cell.way}, ${cell.name}`, await faultsOf(cell))),
    ...newFolders.map((folder) => async () => inWords(`new folder, ${folder.name}`, await faultsOfNew(folder))),
  ])
  const controls = Object.entries(broken)
  const passed = await wordsOf(
    controls.map(([name, { cell, breaks, ...how }]) => async () => {
      const faults = await faultsOf(cell, how)
      return faults.some((fault) => fault.breaks === breaks) ? [] : [name]
    }),
  )
  return figureOf(cells.length + newFolders.length, found, { tried: controls.length, passed })
}
