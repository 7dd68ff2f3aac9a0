import { z } from 'zod'
import type { WhyFacts } from './facts.ts'

/** Why somebody did not get a message, as far as local history knows. */
export const whyCauseSchema = z.enum([
  'cleared',
  'not-included',
  'held',
  'asks',
  'scheduled',
  'cancelled',
  'paused',
  'under-way',
  'not-sent',
  'refused',
  'other-stage',
  'unknown',
  'forwarded',
  'silent',
  'provider-schedule',
  'display-not-begun',
  'just-sent',
  'no-target',
  'nothing-sent',
  'repeat-not-pushed',
  'tag-not-known',
  'display-over',
  'night',
  'received',
  'same-text',
  'not-confirmed',
  'quiet-hours',
  'not-known',
])
export type WhyCause = z.infer<typeof whyCauseSchema>
type KnownCause = Exclude<WhyCause, 'not-known'>

/** Channels begin within seconds and are done within minutes: counters that are younger prove nothing. */
export const channelsNeedMs = 5 * 60_000

type Total = 'target' | 'sent' | 'received'

const sum = ({ counters }: WhyFacts, total: Total): number =>
  counters?.channels.reduce((all, channel) => all + channel[total], 0) ?? 0

/** Counters from when the channels had had their time. */
const isSettled = ({ counters, acceptedAt }: WhyFacts): boolean =>
  counters !== null && acceptedAt !== null && counters.takenAt - acceptedAt >= channelsNeedMs

/** Only where a request is for one recipient, its channels' counters are about that one's devices. */
export const isAboutOne = ({ request, inclusion }: WhyFacts): boolean =>
  inclusion === 'named' && request?.recipients === 1

const hasArrived = (facts: WhyFacts): boolean => isAboutOne(facts) && sum(facts, 'received') > 0

/**
 * One rule a cause, tried in this order: what is certain for everybody first (it was not for X, nothing left), then what the
 * provider was told, then what its channels count, then what is only possible. A rule holds only on facts that are there.
 */
const rules: Record<KnownCause, (facts: WhyFacts) => boolean> = {
  cleared: ({ inclusion }) => inclusion === 'cleared',
  'not-included': ({ inclusion }) => inclusion === 'not-named',
  held: ({ state }) => state === 'held',
  asks: ({ state, ask }) => state === 'scheduled' && ask !== null,
  scheduled: ({ state }) => state === 'scheduled',
  cancelled: ({ request }) => request?.outcome === 'cancelled',
  paused: ({ state, request }) => state === 'paused' && request?.outcome === null,
  'under-way': ({ request }) => request?.outcome === null,
  'not-sent': ({ request }) => request?.outcome === 'not-sent',
  refused: ({ request }) => request?.outcome === 'refused',
  'other-stage': ({ stage }) => stage !== 'production',
  unknown: ({ request }) => request?.outcome === 'unknown',
  forwarded: ({ inclusion }) => inclusion === 'receiver',
  silent: ({ isSilent }) => isSilent,
  'provider-schedule': ({ providerSendsAt, now }) => providerSendsAt !== null && providerSendsAt > now,
  'display-not-begun': ({ showFrom, now }) => showFrom !== null && showFrom > now,
  'just-sent': (facts) =>
    facts.acceptedAt !== null && facts.now - facts.acceptedAt < channelsNeedMs && !hasArrived(facts),
  'no-target': (facts) => isSettled(facts) && sum(facts, 'target') === 0,
  'nothing-sent': (facts) => isSettled(facts) && sum(facts, 'sent') === 0,
  'repeat-not-pushed': (facts) => facts.request?.causeCode === 'accepted-or-before' && sum(facts, 'sent') === 0,
  'tag-not-known': ({ inclusion }) => inclusion === 'tagged',
  'display-over': ({ showUntil, now }) => showUntil !== null && showUntil <= now,
  night: ({ asleep }) => asleep.length > 0,
  received: hasArrived,
  'same-text': ({ sameTextAt }) => sameTextAt !== null,
  'not-confirmed': (facts) => isSettled(facts) && sum(facts, 'received') === 0,
  'quiet-hours': ({ isQuiet }) => isQuiet,
}

/** The known causes in the order in which their rules are tried. */
export const knownCauses = whyCauseSchema.exclude(['not-known']).options

/** The first cause whose rule holds; where none does, nothing is known. `order` is for controls. */
export const whyNot = (facts: WhyFacts, order: readonly KnownCause[] = knownCauses): WhyCause =>
  order.find((cause) => rules[cause](facts)) ?? 'not-known'
