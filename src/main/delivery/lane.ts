import { setImmediate as nextTurn } from 'node:timers/promises'
import type { HttpRequest, Moment } from '#main/providers/types.ts'
import type { OpenAccount } from '#main/services/accounts.ts'
import type { Core } from '#main/services/core.ts'
import type { PresentAccount } from '#main/store/repositories/claims.ts'
import type { GivenUp } from '#main/store/repositories/outbox.ts'
import type { FrozenRequest } from '#main/store/repositories/requests.ts'
import { type AttemptEnd, attempt, prepare, recordOf } from './attempt.ts'
import { createBreaker } from './breaker.ts'
import type { PaceOfRuns } from './pace.ts'
import { createRate } from './rate.ts'
import { createRepeats } from './repeats.ts'
import { type Finished, writeTurn } from './turn.ts'

export interface LaneLimits {
  inFlight: number
  perSecond: number
}

/** An account, and what only this moment adds to its calls. */
export type ReadyAccount = OpenAccount & { moment: Moment }

interface LaneParts {
  connectionId: string
  /** Instead of the connection's own. */
  limits: LaneLimits | undefined
  /** The connection ready for calls at this moment, null while its credentials are not at hand. */
  open: () => Promise<ReadyAccount | null>
  onSettled: () => void
  pace: PaceOfRuns
}

const firstLimits: LaneLimits = { inFlight: 4, perSecond: 10 }
const retryStorageMs = 1_000
const shortestWaitMs = 5
/** No answer keeps a lane from its provider for longer than a day. */
const longestQuietMs = 24 * 60 * 60_000
/** A lane that waits looks up now and then, since requests that it keeps may be given up meanwhile. */
const longestSleepMs = 60_000

/**
 * Sends one connection's due requests. The order of writes is the promise of the program: a request leaves only after
 * the transaction that recorded its attempt is on disk, and its outcome is written after the answer. Starting requests
 * before `writeTurn` has returned would break it.
 */
export function createLane(core: Core, { connectionId, limits: fixed, open, onSettled, pace }: LaneParts) {
  const { store, clock, log, events, redactor, storage } = core
  let limits = fixed ?? firstLimits
  const rate = createRate(limits.perSecond, clock.monotonic())
  const repeats = createRepeats(core)
  const breaker = createBreaker()
  const abort = new AbortController()
  const finished: Finished[] = []
  const givenUp: GivenUp[] = []
  const inFlight = new Set<Promise<void>>()
  /** Claimed requests as they go out: what is recorded of a call is what leaves. */
  const prepared = new WeakMap<FrozenRequest, HttpRequest>()
  let stopping = false
  let turning: Promise<void> | null = null
  let wanted = false
  let cancelTimer = () => {}
  /** Until then the provider is left alone, by the stopwatch. */
  let quietUntil = 0
  /** The last turn could start nothing, for want of time and not of places. */
  let wasHeldBack = false
  /** What became ready after its turn; for the very next one, since a token may be good for one call only. */
  let late: ReadyAccount | null = null

  /** Takes turns until there is nothing to write or start; a call while it runs asks for one more turn. */
  const wake = (): void => {
    wanted = true
    turning ??= takeTurns().finally(() => {
      turning = null
      if (wanted) wake()
    })
  }

  const takeTurns = async (): Promise<void> => {
    while (wanted) {
      // lets every answer that has arrived be read first, so that they share one commit
      await nextTurn()
      wanted = false
      try {
        wanted = (await turn()) || wanted
        if (!wanted) sleep()
      } catch (error) {
        // nothing has left that is not written down; what came back is kept and written as soon as it can be
        log.error('the outbox could not be written', { error })
        wanted = false
        later(retryStorageMs)
      }
    }
  }

  const later = (milliseconds: number): void => {
    cancelTimer()
    if (!stopping) cancelTimer = clock.after(milliseconds, wake)
  }

  /** Until something may be started that may not be started now. */
  const sleep = (): void => {
    const now = clock.monotonic()
    const free = Math.max(quietUntil, now + rate.waitMs(now))
    // time has passed since the turn looked: what it found too early may be due by now, and is no reason to sleep on
    const next = Math.min(wasHeldBack ? free : Number.POSITIVE_INFINITY, Math.max(free, repeats.nextDue()))
    if (next < Number.POSITIVE_INFINITY) later(Math.max(shortestWaitMs, Math.min(longestSleepMs, next - now)))
  }

  /** How many may start now, of those that wait to be asked again and of others: a waiting one keeps its place. */
  const mayStart = (): number => {
    const now = clock.monotonic()
    if (stopping || now < quietUntil || !storage.mayStart()) return 0
    const places = limits.inFlight - inFlight.size - repeats.waiting().length + repeats.due().length
    return Math.max(0, Math.min(places, rate.available(now)))
  }

  /** True when there may be more to start at once. */
  const turn = async (): Promise<boolean> => {
    for (const id of repeats.overdue()) givenUp.push(...repeats.giveUp(id))
    const endings = finished.slice()
    const given = givenUp.slice()
    const allowed = mayStart()
    wasHeldBack = allowed === 0 && !stopping && inFlight.size + repeats.waiting().length < limits.inFlight
    const awaited = late
    late = null
    const opened = allowed > 0 ? (awaited ?? (await readyNow())) : null
    if (opened) follow(opened)
    const free = opened && !stopping ? allowed : 0
    if (endings.length === 0 && given.length === 0 && free === 0) return false
    const again = repeats.due().slice(0, free)
    const written = await store.transaction((inside) =>
      writeTurn(inside, {
        finished: endings,
        givenUp: given,
        now: clock.now(),
        next: opened && free > 0 ? claimFor(opened, again, free - again.length) : null,
      }),
    )
    finished.splice(0, endings.length)
    givenUp.splice(0, given.length)
    rate.take(written.claimed.length)
    for (const { id } of again) {
      if (written.claimed.some((request) => request.id === id)) repeats.asked(id)
      else givenUp.push(...repeats.giveUp(id))
    }
    if (opened) for (const request of written.claimed) start(opened, request)
    tell(endings, written.changed)
    if (written.settled) onSettled()
    return givenUp.length > 0 || (written.claimed.length === free && free > 0)
  }

  const tell = (endings: readonly Finished[], changed: ReadonlySet<string>): void => {
    for (const id of changed) {
      pace.note(id, endings.filter(({ deliveryId, next }) => deliveryId === id && next === 'settle').length)
      events.changed('deliveries', id)
    }
  }

  /** Keeps to the limits of the connection as it is now. */
  const follow = ({ connection }: OpenAccount): void => {
    if (fixed) return
    limits = { inFlight: connection.in_flight_limit, perSecond: connection.per_second_limit }
    rate.change(limits.perSecond, clock.monotonic())
  }

  /** What has to be asked for first, such as a token, is no reason to leave outcomes unwritten: it wakes the lane later. */
  const readyNow = async (): Promise<ReadyAccount | null> => {
    const opening = open()
    const ready = await Promise.race([opening, nextTurn('late' as const)])
    if (ready !== 'late') return ready
    void opening.then((opened) => {
      if (!opened) return
      late = opened
      wake()
    })
    return null
  }

  const claimFor = (opened: ReadyAccount, again: readonly FrozenRequest[], free: number) => ({
    of: presentAccount(opened),
    again,
    free,
    recordOf: (request: FrozenRequest) => {
      const call = prepare(opened, request, opened.moment)
      prepared.set(request, call)
      return recordOf(call, opened.moment)
    },
  })

  const start = (opened: ReadyAccount, request: FrozenRequest): void => {
    repeats.begin(request)
    const { moment } = opened
    const call = prepared.get(request) ?? prepare(opened, request, moment)
    const parts = { call, moment, signal: abort.signal, now: clock.now, redact: redactor.text }
    const done = attempt(opened, parts).then((end) => {
      note(opened, request, end)
      inFlight.delete(done)
      wake()
    })
    inFlight.add(done)
  }

  const note = (opened: ReadyAccount, request: FrozenRequest, end: AttemptEnd): void => {
    const [ending, step] = repeats.end(opened, request, end, stopping)
    // who asks for time gets it, whatever becomes of this request
    if (end.retryAfterMs !== null) leaveAlone(end.retryAfterMs)
    if (step.next !== 'settle') {
      if (end.verdict.askAgain === 'with-new-token' && opened.moment.token) opened.forgetToken(opened.moment.token)
      if (step.next === 'plan-again') beQuiet(step.waitMs)
      else pace.waitUntil(connectionId, Math.max(quietUntil, clock.monotonic() + Math.max(shortestWaitMs, step.waitMs)))
    }
    const stopsRun = step.next === 'settle' && (end.verdict.stopsRun || breaker.trips(ending))
    finished.push({ ...ending, stopsRun })
  }

  const leaveAlone = (milliseconds: number): void => beQuiet(Math.min(milliseconds, longestQuietMs))

  const beQuiet = (milliseconds: number): void => {
    quietUntil = Math.max(quietUntil, clock.monotonic() + milliseconds)
    pace.waitUntil(connectionId, quietUntil)
  }

  return {
    wake,
    /** An answer has asked for so much time: nothing more is started until it is over. */
    leaveAlone,
    /** Starts nothing more, gives what is under way `graceMs` to come back, and writes down what is known. */
    stop: async (graceMs: number): Promise<void> => {
      stopping = true
      cancelTimer()
      // a turn that was under way may still start requests
      while (turning) await turning
      const cancelGrace = clock.after(graceMs, () => abort.abort())
      for (const id of repeats.waiting()) givenUp.push(...repeats.giveUp(id))
      if (givenUp.length + finished.length > 0) wake()
      while (inFlight.size > 0 || turning) await Promise.race([...inFlight, ...(turning ? [turning] : [])])
      cancelGrace()
    },
  }
}

/** What the connection stands for now; a run that was reviewed for anything else is not sent. */
export function presentAccount({ connection, provider, account }: OpenAccount): PresentAccount {
  return {
    connectionId: connection.id,
    baseUrl: connection.base_url,
    account: account.settings[provider.descriptor.accountField] ?? '',
    stage: connection.stage,
  }
}
