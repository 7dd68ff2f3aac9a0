import { figureOf, type SecurityRun } from '../figure.ts'
import { type Bundle, preloadFile, readBundle, textOf } from './bundle.ts'
import { inspectHost } from './inspect.ts'
import { type Evidence, items } from './items.ts'
import { mutants } from './mutants.ts'
import { inspectPreload } from './preload.ts'

const atOnce = 2

/**
 * S1: Electron's security checklist, held against the built host, its preload and its page. The controls are builds with one
 * violation each, which has to be caught by the item that it violates.
 */
export const checklist: SecurityRun = async () => {
  const bundle = readBundle()
  const preload = inspectPreload(textOf(bundle, preloadFile))
  const evidence = { bundle, host: await inspectHost(bundle), preload }
  const found = items.flatMap(({ title, problems }) => problems(evidence).map((problem) => `${title}: ${problem}`))
  const passed: string[] = []
  const waiting = [...mutants.entries()].values()
  const work = async (): Promise<void> => {
    for (const [at, mutate] of waiting) {
      const item = items[at]
      const broken = await evidenceOf(mutate(bundle), evidence)
      if (item?.problems(broken).length === 0) passed.push(item.title)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return figureOf(items.length, found, { tried: mutants.length, passed })
}

/** A build that differs only in what does not run needs no second look at what runs. */
async function evidenceOf(bundle: Bundle, intact: Evidence): Promise<Evidence> {
  const isSame = (under: string) => textOf(bundle, under) === textOf(intact.bundle, under)
  return {
    bundle,
    host: isSame('main/') ? intact.host : await inspectHost(bundle),
    preload: isSame('preload/') ? intact.preload : inspectPreload(textOf(bundle, preloadFile)),
  }
}
