export interface Ending {
  /** The exit code, once the process is to end. */
  code: Promise<number>
  now(code: number): void
  /** Says to a person at the terminal what an end now would interrupt; true where it said so and the end waits. */
  askFirst(tell: () => Promise<boolean>): void
}

type Signals = Pick<NodeJS.Process, 'on' | 'once' | 'send'>

/** A second Ctrl+C counts as one for this long; later it is a first one again, since other things are under way. */
const againMs = 10_000

/**
 * The end comes when the launcher goes away, or somebody asks the process to end. Only a first Ctrl+C at a terminal, where
 * somebody can read and press it again, waits for a second one. `stopwatch` counts ms.
 */
export function endOfProcess(source: Signals, isTerminal: boolean, stopwatch: () => number): Ending {
  const { promise: code, resolve: now } = Promise.withResolvers<number>()
  let tell = async (): Promise<boolean> => false
  let toldAt = Number.NEGATIVE_INFINITY
  if (source.send) source.once('disconnect', () => now(0))
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) source.once(signal, () => now(0))
  source.on('SIGINT', () => {
    const pressedAt = stopwatch()
    if (!isTerminal || pressedAt - toldAt < againMs) return now(0)
    toldAt = pressedAt
    // who can't be told is not kept
    tell().then(
      (waits) => waits || now(0),
      () => now(0),
    )
  })
  return {
    code,
    now,
    askFirst: (ask) => {
      tell = ask
    },
  }
}
