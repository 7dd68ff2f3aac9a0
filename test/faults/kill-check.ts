import type { Target } from './console.ts'
import type { AttemptFound, DeliveryFound, RequestFound, Snapshot } from './kill-snapshot.ts'
import { inFlight, type LedgerLine } from './kill-words.ts'

/** What is known of a data folder from before, none of it from its database alone. */
export interface History {
  target: Target
  /** Number of requests of each delivery that a console has acknowledged. */
  submitted: Map<string, number>
  /** Accepted requests of a delivery that a console has shown. */
  seen: Map<string, number>
  /** When each run of the console began, in milliseconds since 1970. */
  runs: number[]
  before: Snapshot | null
}

interface Evidence {
  found: Snapshot
  ledger: readonly LedgerLine[]
  history: History
}

/** How long a repeat with the same id may be asked at a provider that de-duplicates. */
const repeatMs = 5 * 60_000

/** What of the promises is broken, in words; empty when nothing is. */
export const violationsIn = (evidence: Evidence): string[] => [
  ...wholeness(evidence),
  ...accounts(evidence),
  ...regressions(evidence),
  ...interruptions(evidence),
  ...copies(evidence),
]

function wholeness({ found, history }: Evidence): string[] {
  const known = new Map(found.deliveries.map((delivery) => [delivery.id, delivery]))
  const lost = [...history.submitted].flatMap(([id, requests]) => {
    const delivery = known.get(id)
    if (!delivery) return [`delivery ${id} was submitted and is gone`]
    return delivery.request_count === requests ? [] : [`delivery ${id} has ${delivery.request_count} of ${requests}`]
  })
  return found.integrity === 'ok' ? lost : [`the database is damaged: ${found.integrity}`, ...lost]
}

/** Every request is in one state, and the delivery counts it there. */
function accounts({ found }: Evidence): string[] {
  const byDelivery = Map.groupBy(found.requests, (request) => request.delivery_id)
  return found.deliveries.flatMap((delivery) => {
    const requests = byDelivery.get(delivery.id) ?? []
    const counted = countsOf(delivery)
    const actual: Record<string, number> = {}
    for (const request of requests) actual[standing(request)] = (actual[standing(request)] ?? 0) + 1
    const wrong = Object.keys(counted).filter((state) => counted[state] !== (actual[state] ?? 0))
    const total = Object.values(counted).reduce((sum, n) => sum + n, 0)
    return wrong.length > 0 || total !== requests.length
      ? [`delivery ${delivery.id} counts ${JSON.stringify(counted)}, there are ${JSON.stringify(actual)}`]
      : []
  })
}

const standing = ({ state, outcome }: RequestFound): string => (state === 'settled' ? (outcome ?? 'none') : state)

const countsOf = (delivery: DeliveryFound): Record<string, number> => ({
  planned: delivery.planned,
  'in-flight': delivery.in_flight,
  accepted: delivery.accepted,
  refused: delivery.refused,
  'not-sent': delivery.not_sent,
  unknown: delivery.unknown,
  cancelled: delivery.cancelled,
})

/** What was accepted stays accepted, whether the disk or the screen has said so. */
function regressions({ found, history }: Evidence): string[] {
  const now = new Map(found.requests.map((request) => [request.id, request]))
  const taken = history.before?.requests.filter(({ outcome }) => outcome === 'accepted') ?? []
  const lost = taken.filter(({ id }) => now.get(id)?.outcome !== 'accepted')
  const shown = found.deliveries.filter(({ id, accepted }) => accepted < (history.seen.get(id) ?? 0))
  return [
    ...lost.map(({ id }) => `request ${id} was accepted and is ${now.get(id)?.outcome ?? 'gone'}`),
    ...shown.map(({ id, accepted }) => `delivery ${id} was shown with more than ${accepted} accepted`),
  ]
}

/**
 * Only what was in flight may become unknown by a kill, and what was on the wire then is never more than may be. A request
 * that waits to be asked again is in flight, but its attempt has ended.
 */
function interruptions({ found, history }: Evidence): string[] {
  const before = new Map(history.before?.requests.map((request) => [request.id, request]))
  const interrupted = found.requests.filter(
    ({ id, cause_code }) => cause_code === 'interrupted' && before.get(id)?.cause_code !== 'interrupted',
  )
  const unfounded = interrupted.filter(({ id }) => before.get(id)?.state !== 'in-flight')
  const onTheWire = found.requests.filter(({ id, state }) => state === 'in-flight' && isOpen(found, id)).length
  const cutOff = interrupted.filter(({ id }) => history.before && isOpen(history.before, id)).length
  return [
    ...(onTheWire > inFlight ? [`${onTheWire} requests were on the wire`] : []),
    ...(cutOff > inFlight ? [`${cutOff} requests became unknown by one kill`] : []),
    ...unfounded.map(({ id }) => `request ${id} became unknown and was not on the wire`),
  ]
}

const isOpen = ({ attempts }: Snapshot, requestId: string): boolean =>
  attempts.get(requestId)?.at(-1)?.ended_at === null

/** The provider's own book beside ours. */
function copies({ found, ledger, history }: Evidence): string[] {
  const byBody = Map.groupBy(ledger, (line) => line.sha256)
  const known = new Set(found.requests.map((request) => request.sha256))
  const strangers = [...byBody.keys()].filter((sha256) => !known.has(sha256))
  return [
    ...strangers.map((sha256) => `the provider got ${sha256}, which no request is`),
    ...found.requests.flatMap((request) => {
      const lines = byBody.get(request.sha256) ?? []
      const tries = found.attempts.get(request.id) ?? []
      return [...unwritten(request, lines, tries), ...repeats(request, lines, history), ...untruths(request, lines)]
    }),
  ]
}

/** Each arrival has an attempt of its own that is not younger. */
const unwritten = ({ id }: RequestFound, lines: readonly LedgerLine[], tries: readonly AttemptFound[]): string[] =>
  lines.flatMap(({ at }, index) => {
    const written = tries.filter(({ started_at }) => started_at <= at).length
    return written > index ? [] : [`request ${id} arrived ${index + 1} times with ${written} attempts written`]
  })

/** What may have been taken leaves again only where it is recognised, and then soon and in the same run. */
function repeats({ id }: RequestFound, lines: readonly LedgerLine[], { target, runs }: History): string[] {
  const taken = lines.findIndex(({ deed }) => deed !== 'busy')
  const first = lines[taken]
  if (!first) return []
  const runOf = (at: number) => runs.filter((startedAt) => startedAt <= at).length
  const recognised = (line: LedgerLine) =>
    target === 'maxim' && runOf(line.at) === runOf(first.at) && line.at - first.at <= repeatMs
  return lines
    .slice(taken + 1)
    .filter((line) => !recognised(line))
    .map(() => `request ${id} was sent again after it was ${first.deed}`)
}

function untruths(request: RequestFound, lines: readonly LedgerLine[]): string[] {
  const wasTaken = lines.some(({ deed }) => deed !== 'busy')
  const isSaid = standing(request)
  if (isSaid === 'accepted' && !wasTaken) return [`request ${request.id} is accepted and never arrived`]
  const denied = ['planned', 'refused', 'not-sent', 'cancelled'].includes(isSaid)
  return denied && wasTaken ? [`request ${request.id} is ${isSaid} and was taken`] : []
}
