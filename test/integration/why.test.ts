import { describe, expect, test } from 'vitest'
import type { WhyVerdict } from '#shared/contract/why.ts'
import { knownCauses, type WhyCause, whyNot } from '#shared/domain/why/why-not.ts'
import { openApp } from '#test/helpers/app.ts'
import {
  addPractice,
  aliases,
  everybody,
  type Message,
  refusalOf,
  review,
  send,
  untilState,
} from '#test/helpers/sending.ts'
import { atNoon, furtherCases, whyBench, whyCases } from '#test/helpers/why-cases.ts'

const day = 24 * 60 * 60_000
const cases = Object.entries(whyCases)

/** One case on a console of its own. */
async function verdictOf(name: string): Promise<WhyVerdict> {
  const bench = await whyBench()
  const asked = await whyCases[name]?.make(bench)
  if (!asked) throw new Error(`no case ${name}`)
  return bench.client.why.verdict(asked)
}

describe('twelve cases with known causes', () => {
  const verdicts = new Map<string, WhyVerdict>()

  // Would catch: a rule that looks at the wrong request, stage, counter or hour.
  test.each(cases.map(([name, { cause }]) => [name, cause] as const))('%s: %s', async (name, cause) => {
    const verdict = await verdictOf(name)
    verdicts.set(name, verdict)
    expect([verdict.cause, verdict.facts]).toEqual([cause, verdict.facts])
    for (const text of [verdict.sentence, verdict.next, verdict.reply])
      expect([text.zh, text.en].every((words) => words.length > 3)).toBe(true)
  })

  /** Which of the cases an order of rules gets wrong. */
  const wrongUnder = (order: typeof knownCauses) =>
    cases.filter(([name, { cause }]) => whyNot((verdicts.get(name) as WhyVerdict).facts, order) !== cause)

  // Control: without the rule of a case, the case is not explained.
  test('a rule that is removed is missed', () => {
    expect(wrongUnder(knownCauses)).toEqual([])
    for (const [name, { cause }] of cases) {
      if (cause === 'not-known') continue
      const without = knownCauses.filter((one) => one !== cause)
      expect(wrongUnder(without).map(([wrong]) => wrong)).toContain(name)
    }
  })

  // Control: a rule that is tried too early takes cases that have another cause.
  test('another order of rules is found out', () => {
    const tooEarly = knownCauses.filter((cause) => {
      const first = [cause, ...knownCauses.filter((one) => one !== cause)]
      return wrongUnder(first).length > 0
    })
    expect(tooEarly).toEqual(
      expect.arrayContaining<WhyCause>(['other-stage', 'silent', 'display-over', 'night', 'received']),
    )
    expect(wrongUnder([...knownCauses].reverse()).length).toBeGreaterThan(5)
  })
})

// Would catch: a state, an outcome or a counter that is read wrongly.
test.each(Object.entries(furtherCases).map(([name, { cause }]) => [name, cause] as const))(
  '%s: %s',
  async (name, cause) => {
    const bench = await whyBench()
    const asked = await furtherCases[name]?.make(bench)
    expect(asked && (await bench.client.why.verdict(asked)).cause).toBe(cause)
  },
)

test('the quiet hours are those of the settings', async () => {
  const bench = await whyBench({ quietFrom: 12, quietTo: 13 })
  const asked = await whyCases['accepted with others, and nothing known']?.make(bench)
  expect(asked && (await bench.client.why.verdict(asked)).cause).toBe('quiet-hours')
})

// Would catch: somebody who was in no list told of another's delivery, or a delivery to everybody passed over.
test('deliveries that named an id stand beside those that may have included it, newest first', async () => {
  const bench = await whyBench()
  const { console, client, clock } = bench
  const sent = async (message: Message) => {
    const id = await send(console, bench.test, message)
    await untilState(client, id, 'settled')
    clock.advance(60_000)
    return id
  }
  const first = await sent({ audience: aliases(2) })
  await sent({ audience: { kind: 'alias', text: 'u19999' } })
  const tagged = await sent({ audience: { kind: 'tag', text: 'beijing' } })
  const last = await sent({ audience: aliases(3) })
  const { values, items, more, keptDays } = await client.why.deliveries({ id: ' “u１０００１”\t' })
  expect([values, more, keptDays]).toEqual([['u10001'], false, 180])
  expect(items.map(({ delivery, inclusion }) => [delivery.id, inclusion])).toEqual([
    [last, 'named'],
    [tagged, 'tagged'],
    [first, 'named'],
  ])
  clock.advance(31 * day)
  expect((await client.why.deliveries({ id: 'u10001' })).items).toEqual([])
  expect((await client.why.deliveries({ id: 'u10001', days: 90 })).items).toHaveLength(3)
})

// Would catch: a person said to have been in a tag's or everybody's delivery, of which nobody here knows.
test('of tags and everybody it is said that nobody here knows', async () => {
  const { console, client, clock, live } = await whyBench()
  for (const [audience, inclusion, cause] of [
    [{ kind: 'tag' as const, text: 'beijing' }, 'tagged', 'tag-not-known'],
    [everybody, 'everybody', 'not-known'],
  ] as const) {
    const { delivery } = await review(client, live, { audience })
    await client.deliveries.submit({ deliveryId: delivery.id, confirmation: '门店正式 全部' })
    clock.advance(30_000)
    await untilState(console.client, delivery.id, 'settled')
    clock.advance(20 * 60_000)
    await client.statistics.get({ deliveryId: delivery.id })
    const verdict = await client.why.verdict({ id: 'u10001', deliveryId: delivery.id })
    expect([verdict.facts.inclusion, verdict.cause]).toEqual([inclusion, cause])
    await client.system.unlockProduction()
  }
})

test.each([
  ['', '请输入'],
  [' ，、', '请输入'],
  ['u1 u2', '一次只能查一个'],
  ['3.78556E+18', 'Excel'],
])('%j is no id that can be asked about', async (id, words) => {
  const { client } = await openApp({ clock: atNoon() })
  const refusal = await refusalOf(client.why.deliveries({ id }))
  expect(refusal.code).toBe('INVALID')
  expect(JSON.stringify(refusal.data)).toContain(words)
})

// Would catch: "it was not in the list" said of a list that is cleared, or of a draft that nobody has sent.
test('what is cleared is said to be, and a review is no delivery', async () => {
  const console = await openApp({ clock: atNoon() })
  const { client, clock } = console
  const { connection } = await addPractice(console)
  const deliveryId = await send(console, connection.id)
  await untilState(client, deliveryId, 'settled')
  clock.advance(181 * day)
  await client.retention.clean({})
  const { cause, facts, reply } = await client.why.verdict({ id: 'u10001', deliveryId })
  expect([cause, facts.inclusion, facts.request]).toEqual(['cleared', 'cleared', null])
  expect(reply.zh).not.toContain('发货通知')
  const { delivery } = await review(client, connection.id)
  expect((await refusalOf(client.why.verdict({ id: 'u10001', deliveryId: delivery.id }))).code).toBe('NOT_FOUND')
})

// Would catch: counters of the whole run told of a person in one of its requests.
test('the counters are those of the request that carries the id', async () => {
  const { client, clock, live } = await whyBench()
  const { delivery } = await review(client, live, { audience: aliases(501) })
  await client.deliveries.submit({ deliveryId: delivery.id, confirmation: '门店正式 501' })
  clock.advance(30_000)
  await untilState(client, delivery.id, 'settled')
  clock.advance(20 * 60_000)
  await client.statistics.get({ deliveryId: delivery.id })
  const { facts } = await client.why.verdict({ id: 'u10501', deliveryId: delivery.id })
  expect(facts.request).toMatchObject({ position: 2, recipients: 1 })
  const targets = facts.counters?.channels.reduce((sum, { target }) => sum + target, 0)
  expect([1, 2]).toContain(targets)
})
