/** Words of a chart of the counters. */
export interface CounterWords {
  title: string
  axis: string
  unit: string
  target: string
  sent: string
  received: string
}
