import type { Accounts, OpenAccount } from '#main/services/accounts.ts'
import { program, writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { firstReadingAt } from '#main/services/reading-times.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { StageLockService } from '#main/services/stage-lock.ts'
import { within } from '#main/services/time-limit.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { FrozenRequest } from '#main/store/repositories/requests.ts'
import type { Repositories } from '#main/store/store.ts'
import { attempt, endOf, prepare, recordOf } from './attempt.ts'
import { presentAccount } from './lane.ts'
import { acceptedOrBefore } from './repeats.ts'

const limitMs = 60_000
const retryMs = 1_000

interface Repeat {
  opened: OpenAccount
  request: FrozenRequest
  delivery: DeliveryRow
  by: string
}

interface AskAgainParts {
  accounts: Accounts
  stageLock: StageLockService
  onSettled: () => void
  /** What a server asks for in its answer is given to the runs of its connection too. */
  leaveAlone: (connectionId: string, milliseconds: number) => void
}

/**
 * The operator's word for a request whose outcome is unknown: the same bytes leave once more, with the id by which the
 * other side can know the repeat. It was unknown, and becomes accepted or stays unknown; an attempt that is refused or
 * does not leave says nothing about the one before.
 */
export function createAskAgain(core: Core, { accounts, stageLock, onSettled, leaveAlone }: AskAgainParts) {
  const { store, clock, events, redactor, log } = core
  const underWay = new Map<string, Promise<void>>()
  const stopping = new AbortController()

  const ask = async (requestId: string, by: string): Promise<void> => {
    const { delivery_id: deliveryId } = found(await store.requests.view(requestId))
    const delivery = found(await store.deliveries.find(deliveryId))
    if (delivery.cleared > 0) throw new Refusal('CLEARED')
    const request = found(await store.requests.find(requestId))
    const opened = await accounts.open(delivery.connection_id)
    if (opened.provider.descriptor.repeats === 'none') throw new Refusal('NOT_FOUND')
    core.storage.assertSound()
    assertUnlocked(delivery)
    const { baseUrl, account, stage } = presentAccount(opened)
    if (baseUrl !== delivery.base_url || account !== delivery.account || stage !== delivery.stage)
      throw new Refusal('REVIEW_OUTDATED')
    try {
      const limit = { clock, milliseconds: limitMs, stop: stopping.signal }
      await within(limit, (signal) => repeat({ opened, request, delivery, by }, signal))
    } finally {
      events.changed('deliveries', delivery.id)
    }
  }

  const repeat = async ({ opened, request, delivery, by }: Repeat, signal: AbortSignal): Promise<void> => {
    const moment = await opened.momentOf(signal)
    const call = prepare(opened, request, moment)
    const record = recordOf(call, moment)
    const line = { subjectId: delivery.id, subjectName: delivery.title }
    const position = String(request.position)
    const begun = await store.transaction(async (inside) => {
      const now = found(await inside.requests.find(request.id))
      if (now.outcome !== 'unknown') throw new Refusal('TOO_LATE')
      // a token may have been long in coming
      assertUnlocked(delivery)
      await inside.claims.beginRepeat(now, clock.now(), record)
      const detail = { request: position, age: ageOf(delivery.started_at, clock.now()) }
      await writeAudit(inside, { ...line, at: clock.now(), operator: by, action: 'deliveries.ask-again', detail })
      return now
    })
    const end = await attempt(opened, { call, moment, signal, now: clock.now, redact: redactor.text })
    if (end.retryAfterMs !== null) leaveAlone(delivery.connection_id, end.retryAfterMs)
    const own = endOf(end)
    await untilWritten(async (inside) => {
      await inside.outbox.endAttempt({ ...end, requestId: request.id, attempt: begun.attempts + 1, end: own })
      if (own.outcome !== 'accepted') return
      const accepted = {
        end: { ...own, causeCode: acceptedOrBefore },
        taskId: end.verdict.taskId,
        providerIds: JSON.stringify(end.verdict.references),
        nextReadingAt: firstReadingAt(clock.now()),
      }
      if (!(await inside.outbox.becomeAccepted(request.id, delivery.id, accepted))) return
      await inside.drafts.removeSent(delivery.id)
      const known = { ...line, at: clock.now(), operator: program, detail: { request: position } }
      await writeAudit(inside, { ...known, action: 'deliveries.became-known' })
    })
    onSettled()
  }

  const assertUnlocked = ({ stage }: DeliveryRow): void => {
    if (stage === 'production') stageLock.assertOpen()
  }

  /** What came back is kept until it can be written, or the console closes. */
  const untilWritten = async (write: (inside: Repositories) => Promise<void>): Promise<void> => {
    for (;;) {
      try {
        return await store.transaction(write)
      } catch (error) {
        log.error('the answer to a repeat could not be written', { error })
        if (stopping.signal.aborted) throw error
        await new Promise<void>((resolve) => {
          const cancel = clock.after(retryMs, resolve)
          stopping.signal.addEventListener('abort', () => {
            cancel()
            resolve()
          })
        })
      }
    }
  }

  return {
    /** Refuses TOO_LATE when the outcome is known or the request is being asked already. */
    request: async (requestId: string, by: string): Promise<void> => {
      if (underWay.has(requestId)) throw new Refusal('TOO_LATE')
      const asking = ask(requestId, by).finally(() => underWay.delete(requestId))
      underWay.set(requestId, asking)
      await asking
    },
    /** Ends what is under way and lets it write down what it knows. */
    stop: async (): Promise<void> => {
      stopping.abort()
      await Promise.allSettled(underWay.values())
    },
  }
}

export type AskAgain = ReturnType<typeof createAskAgain>

/** Whole minutes since a run began. */
const ageOf = (startedAt: number | null, now: number): string =>
  `${Math.max(0, Math.round((now - (startedAt ?? now)) / 60_000))} min`
