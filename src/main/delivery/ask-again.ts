import type { Accounts } from '#main/services/accounts.ts'
import { program, writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { firstReadingAt } from '#main/services/reading-times.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { StageLockService } from '#main/services/stage-lock.ts'
import { attempt, prepare } from './attempt.ts'
import { presentAccount } from './lane.ts'
import { maskHeaders } from './masked-headers.ts'

const limitMs = 60_000

interface AskAgainParts {
  accounts: Accounts
  stageLock: StageLockService
  onSettled: () => void
}

/**
 * The operator's word for a request whose outcome is unknown: the same bytes leave once more, with the id by which the
 * other side can know the repeat. It was unknown, and becomes accepted or stays unknown; an attempt that is refused or
 * does not leave says nothing about the one before.
 */
export function createAskAgain(core: Core, { accounts, stageLock, onSettled }: AskAgainParts) {
  const { store, clock, events, redactor } = core
  const underWay = new Set<string>()
  const stopping = new AbortController()

  const ask = async (requestId: string, by: string): Promise<void> => {
    const request = found(await store.requests.find(requestId))
    const delivery = found(await store.deliveries.find(request.delivery_id))
    const opened = await accounts.open(delivery.connection_id)
    if (opened.provider.descriptor.repeats === 'none') throw new Refusal('NOT_FOUND')
    if (delivery.stage === 'production') stageLock.assertOpen()
    const { baseUrl, account, stage } = presentAccount(opened)
    if (baseUrl !== delivery.base_url || account !== delivery.account || stage !== delivery.stage)
      throw new Refusal('REVIEW_OUTDATED')
    const limit = new AbortController()
    const cancelLimit = clock.after(limitMs, () => limit.abort())
    const signal = AbortSignal.any([stopping.signal, limit.signal])
    try {
      const moment = await opened.momentOf(signal)
      const headers = JSON.stringify(maskHeaders(prepare(opened, request, moment).headers))
      const line = { subjectId: delivery.id, subjectName: delivery.title }
      const begun = await store.transaction(async (inside) => {
        const now = found(await inside.requests.find(requestId))
        if (now.outcome !== 'unknown') throw new Refusal('TOO_LATE')
        await inside.claims.beginRepeat(now, clock.now(), headers)
        const detail = { request: String(now.position), age: ageOf(delivery.started_at, clock.now()) }
        await writeAudit(inside, { ...line, at: clock.now(), operator: by, action: 'deliveries.ask-again', detail })
        return now
      })
      const end = await attempt(opened, request, { moment, signal, now: clock.now, redact: redactor.text })
      const { outcome, causeCode, httpStatus, providerCode, providerMessage, taskId, references } = end.verdict
      const columns = { outcome, causeCode, httpStatus, providerCode, providerMessage }
      await store.transaction(async (inside) => {
        await inside.outbox.endAttempt({ ...end, requestId, attempt: begun.attempts + 1, end: columns })
        if (outcome !== 'accepted') return
        const accepted = {
          end: { ...columns, causeCode: 'accepted-or-before' },
          taskId,
          providerIds: JSON.stringify(references),
          nextReadingAt: firstReadingAt(clock.now()),
        }
        if (!(await inside.outbox.becomeAccepted(requestId, delivery.id, accepted))) return
        await inside.drafts.removeSent(delivery.id)
        const detail = { request: String(request.position) }
        await writeAudit(inside, {
          ...line,
          at: clock.now(),
          operator: program,
          action: 'deliveries.became-known',
          detail,
        })
      })
      onSettled()
    } finally {
      cancelLimit()
      events.changed('deliveries', delivery.id)
    }
  }

  return {
    /** Refuses TOO_LATE when the outcome is known or the request is being asked already. */
    request: async (requestId: string, by: string): Promise<void> => {
      if (underWay.has(requestId)) throw new Refusal('TOO_LATE')
      underWay.add(requestId)
      try {
        await ask(requestId, by)
      } finally {
        underWay.delete(requestId)
      }
    },
    stop: (): void => stopping.abort(),
  }
}

export type AskAgain = ReturnType<typeof createAskAgain>

/** Whole minutes since a run began. */
const ageOf = (startedAt: number | null, now: number): string =>
  `${Math.max(0, Math.round((now - (startedAt ?? now)) / 60_000))} min`
