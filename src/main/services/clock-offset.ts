import type { Clock } from '#main/app/ports.ts'
import type { HttpResponse, Send } from '#main/providers/types.ts'

/** A date in an answer tells seconds; less than this says nothing. */
const meaningfulMs = 5_000

/** Learns from the `Date` of answers how far a server's clock is from ours. */
export function createClockOffset(clock: Clock) {
  let offset = 0
  let isKnown = false
  const learn = ({ headers }: HttpResponse): void => {
    const date = headers.find(({ name }) => name.toLowerCase() === 'date')
    const theirs = date ? Date.parse(date.value) : Number.NaN
    if (Number.isNaN(theirs)) return
    const difference = theirs - clock.now()
    isKnown = true
    offset = Math.abs(difference) < meaningfulMs ? 0 : difference
  }
  return {
    milliseconds: (): number => offset,
    /** Null until an answer has told. */
    known: (): number | null => (isKnown ? offset : null),
    learning:
      (send: Send): Send =>
      async (request, signal) => {
        const result = await send(request, signal)
        if (result.kind === 'response') learn(result)
        return result
      },
  }
}
