import type { ChartData } from '../chart-data.ts'
import { type ChannelCounters, counterNames, totalOf } from '../counters.ts'
import type { CounterWords } from './counter-words.ts'
import { uniqueNames } from './unique-names.ts'

/** A delivery beside others, with its counters by channel. */
export interface Compared {
  name: string
  /** Null where nothing has been read yet. */
  channels: readonly ChannelCounters[] | null
}

/** Deliveries side by side. */
export function comparisonChart(deliveries: readonly Compared[], words: CounterWords): ChartData {
  const names = uniqueNames(deliveries.map(({ name }) => name))
  return {
    title: words.title,
    range: null,
    axis: { kind: 'name', name: words.axis },
    series: counterNames.map((counter) => ({
      name: words[counter],
      unit: words.unit,
      points: deliveries.map(({ channels }, index) => [names[index] ?? '', channels && totalOf(channels)[counter]]),
    })),
    marks: null,
  }
}
