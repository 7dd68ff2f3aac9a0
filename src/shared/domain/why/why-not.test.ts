import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askReasonSchema, outcomeSchema } from '../delivery.ts'
import { stageSchema } from '../stage.ts'
import { answerTo } from './answers.ts'
import { inclusionSchema, type WhyFacts } from './facts.ts'
import { replyTo } from './reply.ts'
import { channelsNeedMs, type WhyCause, whyCauseSchema, whyNot } from './why-not.ts'

const now = 1_790_000_000_000
const near = fc.integer({ min: now - 3 * channelsNeedMs, max: now + 3 * channelsNeedMs })
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const counted = fc
  .tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 3 }))
  .map((totals) => totals.sort().reverse())
  .map(([target = 0, sent = 0, received = 0]) => ({ channel: 'huawei', target, sent, received }))

const anything: fc.Arbitrary<WhyFacts> = fc.record({
  now: fc.constant(now),
  inclusion: fc.constantFrom(...inclusionSchema.options),
  stage: fc.constantFrom(...stageSchema.options),
  state: fc.constantFrom('scheduled', 'held', 'running', 'paused', 'settled'),
  ask: maybe(fc.constantFrom(...askReasonSchema.options)),
  pauseReason: fc.constant(null),
  scheduledAt: maybe(near),
  request: maybe(
    fc.record({
      position: fc.integer({ min: 1, max: 9 }),
      outcome: maybe(fc.constantFrom(...outcomeSchema.options)),
      causeCode: maybe(fc.constantFrom('accepted', 'accepted-or-before', 'timeout')),
      cause: fc.constant(null),
      recipients: maybe(fc.integer({ min: 1, max: 3 })),
    }),
  ),
  leftAt: maybe(near),
  acceptedAt: maybe(near),
  isSilent: fc.boolean(),
  showFrom: maybe(near),
  showUntil: maybe(near),
  providerSendsAt: maybe(near),
  counters: maybe(fc.record({ takenAt: near, channels: fc.array(counted, { maxLength: 2 }) })),
  asleep: fc.array(fc.constant({ zh: '华为', en: 'Huawei' }), { maxLength: 1 }),
  sameTextAt: maybe(near),
  isQuiet: fc.boolean(),
})
/** Taken by the provider some time ago, so that the later rules get their turn. */
const accepted = anything.map(
  (known): WhyFacts => ({
    ...known,
    // seldom, since each hides all after it
    asleep: known.ask === null ? known.asleep : [],
    sameTextAt: known.scheduledAt === null ? known.sameTextAt : null,
    showUntil: known.leftAt === null ? known.showUntil : null,
    ...{ stage: 'production', state: 'settled', isSilent: false },
    inclusion: known.inclusion === 'tagged' ? 'tagged' : 'named',
    ...{ showFrom: null, providerSendsAt: null, acceptedAt: now - 2 * channelsNeedMs },
    request: {
      position: 1,
      outcome: 'accepted',
      causeCode: known.request?.causeCode ?? 'accepted',
      cause: null,
      recipients: known.request?.recipients ?? 1,
    },
  }),
)
const facts = fc.oneof(anything, accepted)

const total = ({ counters }: WhyFacts, of: 'target' | 'sent' | 'received') =>
  (counters?.channels ?? []).reduce((sum, channel) => sum + channel[of], 0)
const hasSettledCounters = ({ counters, acceptedAt }: WhyFacts) =>
  counters !== null && acceptedAt !== null && counters.takenAt >= acceptedAt + channelsNeedMs

/** What must be there for a cause to be said at all, written down apart from the rules. */
const needed: Record<WhyCause, (known: WhyFacts) => boolean> = {
  cleared: ({ inclusion }) => inclusion === 'cleared',
  'not-included': ({ inclusion }) => inclusion === 'not-named',
  held: ({ state }) => state === 'held',
  asks: ({ state, ask }) => state === 'scheduled' && ask !== null,
  scheduled: ({ state, ask }) => state === 'scheduled' && ask === null,
  cancelled: ({ request }) => request?.outcome === 'cancelled',
  paused: ({ state, request }) => state === 'paused' && request !== null && request.outcome === null,
  'under-way': ({ request }) => request !== null && request.outcome === null,
  'not-sent': ({ request }) => request?.outcome === 'not-sent',
  refused: ({ request }) => request?.outcome === 'refused',
  'other-stage': ({ stage }) => stage === 'test' || stage === 'practice',
  unknown: ({ request }) => request?.outcome === 'unknown',
  forwarded: ({ inclusion }) => inclusion === 'receiver',
  silent: ({ isSilent }) => isSilent,
  'provider-schedule': ({ providerSendsAt }) => (providerSendsAt ?? 0) > now,
  'display-not-begun': ({ showFrom }) => (showFrom ?? 0) > now,
  'just-sent': ({ acceptedAt }) => acceptedAt !== null && acceptedAt > now - channelsNeedMs,
  'no-target': (known) => hasSettledCounters(known) && total(known, 'target') === 0,
  'nothing-sent': (known) => hasSettledCounters(known) && total(known, 'target') > 0 && total(known, 'sent') === 0,
  'repeat-not-pushed': ({ request }) => request?.causeCode === 'accepted-or-before',
  'tag-not-known': ({ inclusion }) => inclusion === 'tagged',
  'display-over': ({ showUntil }) => showUntil !== null && showUntil <= now,
  night: ({ asleep }) => asleep.length > 0,
  received: (known) => known.inclusion === 'named' && known.request?.recipients === 1 && total(known, 'received') > 0,
  'same-text': ({ sameTextAt }) => sameTextAt !== null,
  'not-confirmed': (known) => hasSettledCounters(known) && total(known, 'sent') > 0 && total(known, 'received') === 0,
  'quiet-hours': ({ isQuiet }) => isQuiet,
  'not-known': () => true,
}

describe('the verdict', () => {
  // Would catch: facts that no rule expects, or a cause that is said without the facts that make it.
  test('is total, and never names a cause whose facts are absent', () => {
    const said = new Set<WhyCause>()
    fc.assert(
      fc.property(facts, (known) => {
        const cause = whyNot(known)
        said.add(cause)
        expect([cause, needed[cause](known)]).toEqual([cause, true])
      }),
      { numRuns: 5_000 },
    )
    expect(whyCauseSchema.options.filter((cause) => !said.has(cause))).toEqual([])
  })

  // Control: the check finds a verdict that guesses.
  test('a guess is found out', () => {
    const guess = (known: WhyFacts): WhyCause => (total(known, 'received') > 0 ? 'received' : 'no-target')
    const wrong = fc.sample(facts, 200).filter((known) => !needed[guess(known)](known))
    expect(wrong.length).toBeGreaterThan(20)
  })

  // Would catch: "received" told of one person out of many, from a counter of the whole request.
  test('is not "received" because somebody else received it', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 2, max: 500 }), (known, recipients) => {
        const shared = { ...known, request: known.request && { ...known.request, recipients } }
        expect(whyNot(shared)).not.toBe('received')
      }),
    )
  })
})

describe('what is said', () => {
  const told = (known: WhyFacts) => {
    const cause = whyNot(known)
    return {
      ...answerTo(cause, known, 'Asia/Shanghai'),
      reply: replyTo(cause, known, { title: '发货通知', sentAt: known.leftAt, zone: 'Asia/Shanghai' }),
    }
  }

  test('is there in both languages, whatever the facts', () => {
    fc.assert(
      fc.property(facts, (known) => {
        for (const { zh, en } of Object.values(told(known))) {
          expect(zh).toMatch(/\p{Script=Han}.*[。？！]$/u)
          expect(en).toMatch(/^[A-Z].*[.?!]$/)
          expect(en.replace('发货通知', '')).not.toMatch(/\p{Script=Han}/u)
        }
      }),
    )
  })

  // Would catch: a reply that tells a customer of task ids and stages, or promises what nobody knows.
  test('to the customer holds nothing of the inside and no promise', () => {
    const inside =
      /任务 ?ID|request_id|task id|平台受理|production|stage|环境|保证|一定会|马上就|guarantee|promise|will receive/i
    fc.assert(
      fc.property(facts, (known) => {
        const { reply } = told(known)
        expect([reply.zh, reply.en].filter((words) => inside.test(words))).toEqual([])
        expect(reply.zh.startsWith('您好')).toBe(true)
      }),
    )
  })
})
