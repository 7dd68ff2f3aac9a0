import { measureChart } from './chart.ts'
import type { Figure } from './figure.ts'
import { measureScrolling } from './scrolling.ts'

/** P7: a chart of 100,000 points beside the bare library; in the note a list of 100,000 deliveries beside a bare virtual list. */
export async function measureLongScreens(): Promise<Figure> {
  const chart = await measureChart()
  const list = await measureScrolling()
  const note = {
    ...chart.note,
    'list, ms': list.ours,
    'bare list, ms': list.beside,
    'list, ratio': list.ratio,
  }
  return { ...chart, goal: `chart ${chart.goal}, list ${list.goal}`, met: chart.met && list.met, note }
}
