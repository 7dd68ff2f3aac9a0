import { type Profiler, Session } from 'node:inspector/promises'
import type { Repositories, Store } from '#main/store/store.ts'

/** Milliseconds of the one thread that does everything. */
export interface Shares {
  /** Due requests read, attempts written. */
  intent: number
  /** Outcomes and counts written. */
  outcome: number
  /** Both on disk. */
  commit: number
  /** Requests and answers on their way, axios and Node. */
  wire: number
  /** Requests made ready, answers read and masked, all else of the console. */
  engine: number
  /** Nothing to do until an answer comes. */
  waiting: number
  /** The collector of garbage, the runtime, the bench itself. */
  rest: number
}

const onTheWire =
  /node_modules\/axios|src\/main\/providers\/http|node:(_http|http|_tls|net|internal\/(stream|js_stream))/
const inTheEngine = /src\/main\//
const sampleMicroseconds = 200

/** Watches a core at work until it is told to stop: the writes of each turn by the clock, all else by samples of the stack. */
export async function watch(store: Store): Promise<() => Promise<Shares>> {
  const spent = { intent: 0, outcome: 0, commit: 0 }
  const turns: Span[] = []
  const timed = async <T>(part: 'intent' | 'outcome', work: () => Promise<T>): Promise<T> => {
    const from = performance.now()
    const result = await work()
    spent[part] += performance.now() - from
    return result
  }
  const watched = (inside: Repositories): Repositories => ({
    ...inside,
    claims: {
      ...inside.claims,
      claim: (...input) => timed('intent', () => inside.claims.claim(...input)),
      pauseStrangers: (of) => timed('intent', () => inside.claims.pauseStrangers(of)),
    },
    outbox: {
      ...inside.outbox,
      settle: (endings) => timed('outcome', () => inside.outbox.settle(endings)),
      close: (...input) => timed('outcome', () => inside.outbox.close(...input)),
    },
  })
  const { transaction } = store
  store.transaction = async (work) => {
    const from = performance.now()
    let worked = 0
    const result = await transaction(async (inside) => {
      const began = performance.now()
      const value = await work(watched(inside))
      worked = performance.now() - began
      return value
    })
    const to = performance.now()
    spent.commit += to - from - worked
    turns.push({ from, to })
    return result
  }
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: sampleMicroseconds })
  await session.post('Profiler.start')
  const from = performance.now()
  return async () => {
    store.transaction = transaction
    const to = performance.now()
    const { profile } = await session.post('Profiler.stop')
    session.disconnect()
    return { ...spent, ...sampled(profile, { from, to }, turns) }
  }
}

type Sampled = Pick<Shares, 'wire' | 'engine' | 'waiting' | 'rest'>

interface Span {
  from: number
  to: number
}

/** Samples outside the turns, by the innermost frame that belongs to anybody. */
function sampled(profile: Profiler.Profile, watched: Span, turns: readonly Span[]): Sampled {
  const kinds = kindsOf(profile)
  const shares: Sampled = { wire: 0, engine: 0, waiting: 0, rest: 0 }
  // both clocks are the machine's monotonic one, counted from another moment
  const origin = Number(process.hrtime.bigint()) / 1e6 - performance.now()
  let at = profile.startTime / 1000 - origin
  let turn = 0
  for (const [index, sample] of (profile.samples ?? []).entries()) {
    const milliseconds = (profile.timeDeltas?.[index] ?? 0) / 1000
    at += milliseconds
    while ((turns[turn]?.to ?? Number.POSITIVE_INFINITY) < at) turn += 1
    if (at < watched.from) continue
    if (at > watched.to) break
    if (at < (turns[turn]?.from ?? Number.POSITIVE_INFINITY)) shares[kinds.get(sample) ?? 'rest'] += milliseconds
  }
  return shares
}

function kindsOf({ nodes }: Profiler.Profile): Map<number, keyof Sampled> {
  const kinds = new Map<number, keyof Sampled>()
  const children = new Map(nodes.map(({ id, children = [] }) => [id, children]))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const visit = (id: number, outer: keyof Sampled): void => {
    const { url = '', functionName = '' } = byId.get(id)?.callFrame ?? {}
    const own =
      functionName === '(idle)' ? 'waiting' : onTheWire.test(url) ? 'wire' : inTheEngine.test(url) ? 'engine' : outer
    kinds.set(id, own)
    for (const child of children.get(id) ?? []) visit(child, own)
  }
  if (nodes[0]) visit(nodes[0].id, 'rest')
  return kinds
}
