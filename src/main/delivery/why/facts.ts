import { causeOf } from '#main/services/causes.ts'
import type { Core } from '#main/services/core.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { RequestView } from '#main/store/repositories/requests.ts'
import { contentSchema } from '#shared/domain/content.ts'
import type { ChannelCounters } from '#shared/domain/counters.ts'
import { isQuiet } from '#shared/domain/quiet-hours.ts'
import type { SafetyThresholds } from '#shared/domain/risk.ts'
import { asleepVendors, dropsRepeats } from '#shared/domain/vendor-lint.ts'
import type { WhyFacts } from '#shared/domain/why/facts.ts'
import { shownOf } from '#shared/domain/why/shown.ts'
import { carryingRequest } from './carrying-request.ts'

type SettledState = WhyFacts['state']
const dayMs = 24 * 60 * 60_000
const lookedThrough = 200

interface FactParts {
  quietHours: () => Promise<Pick<SafetyThresholds, 'quietFrom' | 'quietTo'>>
  /** IANA name of the time zone whose hours count. */
  zone: string
}

/** Gathers what local history tells about one id and one delivery; no provider is asked. */
export function createWhyFacts(core: Pick<Core, 'store' | 'clock' | 'providers'>, { quietHours, zone }: FactParts) {
  const { store, clock, providers } = core

  const countersOf = async (deliveryId: string, taskId: string | null): Promise<WhyFacts['counters']> => {
    if (taskId === null) return null
    const reading = (await store.snapshots.latest(deliveryId)).find((one) => one.task_id === taskId)
    if (!reading) return null
    return { takenAt: reading.taken_at, channels: JSON.parse(reading.counters) as ChannelCounters[] }
  }

  /** When the provider had last taken the same text for an id within the day before. */
  const sameTextAt = async (row: DeliveryRow, value: string, leftAt: number): Promise<number | null> => {
    const earlier = await store.recipients.deliveriesWith([value], row.seq, lookedThrough)
    for (const { id, position, content_hash, connection_id, account } of earlier) {
      if (content_hash !== row.content_hash || connection_id !== row.connection_id || account !== row.account) continue
      const request = await store.requests.viewAt(id, position)
      const takenAt = request?.outcome === 'accepted' ? request.settled_at : null
      if (takenAt !== null && leftAt - takenAt < dayMs) return takenAt
    }
    return null
  }

  const requestFacts = (view: RequestView, row: DeliveryRow): WhyFacts['request'] => ({
    position: view.position,
    outcome: view.outcome,
    causeCode: view.cause_code,
    cause: causeOf(view, providers[row.provider])?.title ?? null,
    recipients: view.recipients,
  })

  return async (row: DeliveryRow & { state: SettledState }, value: string): Promise<WhyFacts> => {
    const { inclusion, position } = await carryingRequest(store, row, value)
    const view = position === null ? null : ((await store.requests.viewAt(row.id, position)) ?? null)
    const content = row.cleared > 0 ? null : contentSchema.parse(JSON.parse(row.content))
    const shown = shownOf(content)
    const leftAt = view?.first_attempt_at ?? null
    const counters = view && (await countersOf(row.id, view.task_id))
    const arrivedAt = shown.providerSendsAt ?? leftAt
    // what one channel does is about X only where the request is for X alone
    const channels = view?.recipients === 1 && inclusion === 'named' ? (counters?.channels ?? null) : null
    return {
      ...shown,
      now: clock.now(),
      inclusion,
      stage: row.stage,
      state: row.state,
      ask: row.ask_reason,
      pauseReason: row.pause_reason,
      scheduledAt: row.scheduled_at,
      request: view && requestFacts(view, row),
      leftAt,
      acceptedAt: view?.outcome === 'accepted' ? view.settled_at : null,
      counters,
      asleep: content && arrivedAt !== null ? asleepVendors({ content, at: arrivedAt, zone, channels }) : [],
      sameTextAt:
        inclusion === 'named' && content && leftAt !== null && dropsRepeats(content, channels)
          ? await sameTextAt(row, value, leftAt)
          : null,
      isQuiet: arrivedAt !== null && isQuiet(arrivedAt, zone, await quietHours()),
    }
  }
}
