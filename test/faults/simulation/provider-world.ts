import { createHash } from 'node:crypto'
import type { createHttp } from '#main/providers/http.ts'
import type { HttpRequest, HttpResult } from '#main/providers/types.ts'
import type { TestClock } from '#test/helpers/clock.ts'
import type { Seeded } from './seeded.ts'

/** One request as it reached, or tried to reach, a provider. */
export interface Arrival {
  provider: 'maxim' | 'suplink'
  /** SHA-256 of the body: of MaxIM's and supLink's requests no two are alike. */
  sha256: string
  /** Which start of the program sent it. */
  life: number
  /** By the stopwatch. */
  at: number
  /** Whether the provider has pushed it because of this arrival. */
  applied: boolean
  /** Whether the sender could tell that it was surely not taken. */
  surelyNotTaken: boolean
}

export interface WorldOptions {
  clock: TestClock
  random: Seeded
  /** How long MaxIM knows a request by its id. */
  knowsIdsMs: number
  /** What the database says at the moment when bytes leave. */
  onSend: (arrival: Arrival) => void
}

const answerLimitMs = 40_000
/** A request that is being written down when an answer asks for time still leaves; a busy disk may take this long. */
const beingWrittenMs = 1_100
const faults = [
  'ok',
  'ok',
  'ok',
  'late',
  'refused-connection',
  'dns',
  'reset-before',
  'reset-after',
  'truncated',
  'server-error',
  'slow-down',
  'refusal',
  'hang',
] as const
type Fault = (typeof faults)[number]

/** Ends with the sender's patience and not before. */
const aborted = (signal: AbortSignal): Promise<HttpResult> =>
  new Promise((resolve) => {
    const end = () => resolve({ kind: 'failure', phase: 'after', reason: 'reset' })
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })

/** Two providers that take, lose, repeat and forget requests as a seed has it. */
export function providerWorld({ clock, random, knowsIdsMs, onSend }: WorldOptions) {
  const arrivals: Arrival[] = []
  const appliedAt = new Map<string, number>()
  /** How often each request was pushed to people, by the hash of its body. */
  const pushes = new Map<string, number>()
  /** Sends that came before the time that an answer had asked for. */
  const impatient: Arrival[] = []
  /** Requests that the operator has asked again, knowingly. */
  const operatorAsks = new Set<string>()
  let quiet: { provider: string; from: number; until: number }[] = []
  let life = 0
  let isCalm = false
  let task = 9_007_199_254_740_993n

  const apply = (arrival: Arrival): void => {
    const before = appliedAt.get(arrival.sha256)
    if (arrival.provider === 'maxim' && before !== undefined && clock.monotonic() - before < knowsIdsMs) return
    appliedAt.set(arrival.sha256, clock.monotonic())
    pushes.set(arrival.sha256, (pushes.get(arrival.sha256) ?? 0) + 1)
    arrival.applied = true
  }

  const answer = (status: number, body: string, headers: Record<string, string> = {}): HttpResult => ({
    kind: 'response',
    status,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    body: Buffer.from(body),
  })

  const accepted = ({ provider }: Arrival): string => {
    task += 2n
    return provider === 'maxim'
      ? `{"code":200,"data":{"task_id":${task}},"message":null}`
      : '{"code":200,"message":"success","content":null}'
  }

  /** What becomes of an arrival, and the moment at which the sender hears of it. */
  const fateOf = (fault: Fault, arrival: Arrival): { afterMs: number; result: HttpResult } => {
    const quick = random.whole(1, 900)
    const failed = (
      phase: 'before' | 'after',
      reason: 'reset' | 'timeout' | 'dns' | 'connection-refused',
    ): HttpResult => ({
      kind: 'failure',
      phase,
      reason,
    })
    /** The provider pushes it at some moment, which may be after the sender has given up. */
    const takes = (latestMs: number) => clock.after(random.whole(0, latestMs), () => apply(arrival))
    const surely = (result: HttpResult, afterMs = quick) => {
      arrival.surelyNotTaken = true
      return { afterMs, result }
    }
    switch (fault) {
      case 'refused-connection':
        return surely(failed('before', 'connection-refused'))
      case 'dns':
        return surely(failed('before', 'dns'))
      case 'refusal':
        return surely(
          arrival.provider === 'maxim'
            ? answer(200, '{"code":10002,"message":"bad"}')
            : answer(200, '{"code":400,"message":"bad"}'),
        )
      case 'slow-down': {
        const seconds = random.whole(1, 90)
        const wallNow = clock.now() + random.whole(-3_600, 3_600) * 1000
        const asDate = {
          'retry-after': new Date(wallNow + seconds * 1000).toUTCString(),
          date: new Date(wallNow).toUTCString(),
        }
        // a date tells whole seconds only
        const from = clock.monotonic() + quick
        quiet.push({ provider: arrival.provider, from, until: from + (seconds - 1) * 1000 })
        return surely(answer(429, 'slow down', random.chance(0.5) ? { 'retry-after': String(seconds) } : asDate))
      }
      case 'reset-before':
        return { afterMs: quick, result: failed('after', 'reset') }
      case 'reset-after':
        takes(quick)
        return { afterMs: quick, result: failed('after', 'reset') }
      case 'truncated':
        takes(quick)
        return { afterMs: quick, result: answer(200, accepted(arrival).slice(0, 9)) }
      case 'server-error':
        if (random.chance(0.5)) takes(quick)
        return { afterMs: quick, result: answer(random.pick([500, 502, 503, 504]), '<html>') }
      case 'hang':
        if (random.chance(0.5)) takes(2 * answerLimitMs)
        return { afterMs: answerLimitMs, result: failed('after', 'timeout') }
      case 'late': {
        const afterMs = random.whole(5_000, answerLimitMs - 1)
        takes(afterMs)
        return { afterMs, result: answer(200, accepted(arrival)) }
      }
      case 'ok':
        apply(arrival)
        return { afterMs: quick, result: answer(200, accepted(arrival)) }
    }
  }

  const send = ({ url, body }: HttpRequest, signal: AbortSignal, ofLife: number): Promise<HttpResult> => {
    const provider = url.endsWith('/push/notify') ? 'maxim' : 'suplink'
    // counters are of no interest here
    if (url.includes('/push/task/')) return Promise.resolve(answer(503, ''))
    const sha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    const arrival: Arrival = { provider, sha256, life, at: clock.monotonic(), applied: false, surelyNotTaken: false }
    // a program that was killed sends nothing more
    if (ofLife !== life) return aborted(signal)
    const isAsked = operatorAsks.has(sha256)
    if (
      !isAsked &&
      quiet.some((one) => one.provider === provider && arrival.at > one.from + beingWrittenMs && arrival.at < one.until)
    )
      impatient.push(arrival)
    onSend(arrival)
    arrivals.push(arrival)
    const { afterMs, result } = fateOf(isCalm ? 'ok' : random.pick(faults), arrival)
    const answered = new Promise<HttpResult>((resolve) => void clock.after(afterMs, () => resolve(result)))
    return Promise.race([answered, aborted(signal)])
  }

  const cut = (): void => {
    life += 1
  }

  return {
    arrivals,
    pushes,
    impatient,
    operatorAsks,
    /** Nothing that is sent from now on arrives, until there is a new way. */
    cut,
    /** The way to the providers for a new start of the program; the one before is cut off. */
    connect: (): typeof createHttp => {
      cut()
      // how long an answer asked to wait is forgotten with the program that heard it
      quiet = []
      const mine = life
      return () => ({ send: (request, signal) => send(request, signal, mine), close: () => {} })
    },
    /** From now on everything is accepted at once. */
    calm: (): void => {
      isCalm = true
    },
  }
}

export type ProviderWorld = ReturnType<typeof providerWorld>
