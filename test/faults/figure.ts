/** What an experiment saw: how often it looked, how often a promise was broken, and the same of a variant that is broken on purpose. */
export interface FaultFigure {
  tried: number
  violations: number
  control: { tried: number; violations: number }
  /** What else was seen on the way, such as the first violations in words, or why the experiment could not run here. */
  note?: Record<string, number | string>
}

export interface FaultOptions {
  /** How many cycles, states, points or seeds; each experiment has a default of its own. */
  count: number | null
  /** Replays one seed of an experiment that has seeds. */
  seed: number | null
  /** Tells how far a long experiment has come, on stderr. */
  progress: (done: number, of: number) => void
}

/** One experiment of `npm run faults`; the short form in the tests is the same with a small `count`. */
export type FaultRun = (options: FaultOptions) => Promise<FaultFigure>
