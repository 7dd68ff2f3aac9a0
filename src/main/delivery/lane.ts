import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Moment } from '#main/providers/types.ts'
import type { OpenAccount } from '#main/services/accounts.ts'
import type { Core } from '#main/services/core.ts'
import type { PresentAccount } from '#main/store/repositories/claims.ts'
import type { FrozenRequest } from '#main/store/repositories/requests.ts'
import { attempt, prepare } from './attempt.ts'
import { maskHeaders } from './masked-headers.ts'
import { createRate } from './rate.ts'
import { type Finished, writeTurn } from './turn.ts'

export interface LaneLimits {
  inFlight: number
  perSecond: number
}

export const defaultLaneLimits: LaneLimits = { inFlight: 4, perSecond: 10 }

/** An account, and what only this moment adds to its calls. */
export type ReadyAccount = OpenAccount & { moment: Moment }

interface LaneParts {
  limits: LaneLimits
  /** The connection ready for calls at this moment, null while its credentials are not at hand. */
  open: () => Promise<ReadyAccount | null>
  onSettled: () => void
}

const retryStorageMs = 1_000

/**
 * Sends one connection's due requests. The order of writes is the promise of the program: a request leaves only after
 * the transaction that recorded its attempt is on disk, and its outcome is written after the answer. Starting requests
 * before `writeTurn` has returned would break it.
 */
export function createLane(core: Core, { limits, open, onSettled }: LaneParts) {
  const { store, clock, log, events, redactor, storage } = core
  const rate = createRate(limits.perSecond, clock.monotonic())
  const abort = new AbortController()
  const finished: Finished[] = []
  const inFlight = new Set<Promise<void>>()
  let stopping = false
  let turning: Promise<void> | null = null
  let wanted = false
  let cancelTimer = () => {}
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

  /** True when there may be more to start at once. */
  const turn = async (): Promise<boolean> => {
    const endings = finished.slice()
    const slots = stopping || !storage.mayStart() ? 0 : limits.inFlight - inFlight.size
    const allowed = Math.min(slots, rate.available(clock.monotonic()))
    if (slots > 0 && allowed <= 0) later(rate.waitMs(clock.monotonic()))
    const awaited = late
    late = null
    const opened = allowed > 0 ? (awaited ?? (await readyNow())) : null
    const free = opened && !stopping ? allowed : 0
    if (endings.length === 0 && free <= 0) return false
    const written = await store.transaction((inside) =>
      writeTurn(inside, {
        finished: endings,
        now: clock.now(),
        next: opened && free > 0 ? claimFor(opened, free) : null,
      }),
    )
    finished.splice(0, endings.length)
    rate.take(written.claimed.length)
    if (opened) for (const request of written.claimed) start(opened, request)
    if (written.settled) onSettled()
    for (const id of written.changed) events.changed('deliveries', id)
    return written.claimed.length === free && free > 0
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

  const claimFor = (opened: ReadyAccount, free: number) => ({
    of: presentAccount(opened),
    free,
    maskedHeaders: (request: FrozenRequest) =>
      JSON.stringify(maskHeaders(prepare(opened, request, opened.moment).headers)),
  })

  const start = (opened: ReadyAccount, request: FrozenRequest): void => {
    const parts = { moment: opened.moment, signal: abort.signal, now: clock.now, redact: redactor.text }
    const done = attempt(opened, request, parts).then((ending) => {
      if (ending.again && opened.moment.token) opened.forgetToken(opened.moment.token)
      finished.push(ending)
      inFlight.delete(done)
      wake()
    })
    inFlight.add(done)
  }

  return {
    wake,
    /** Starts nothing more, gives what is under way `graceMs` to come back, and writes down what is known. */
    stop: async (graceMs: number): Promise<void> => {
      stopping = true
      cancelTimer()
      // a turn that was under way may still start requests
      while (turning) await turning
      const cancelGrace = clock.after(graceMs, () => abort.abort())
      while (inFlight.size > 0 || turning) await Promise.race([...inFlight, ...(turning ? [turning] : [])])
      cancelGrace()
    },
  }
}

/** What the connection stands for now; a run that was reviewed for anything else is not sent. */
function presentAccount({ connection, provider, account }: OpenAccount): PresentAccount {
  return {
    connectionId: connection.id,
    baseUrl: connection.base_url,
    account: account.settings[provider.descriptor.accountField] ?? '',
    stage: connection.stage,
  }
}
