import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aliasOf, pushTokenOf, userIdOf } from '#main/practice/maxim/addresses.ts'
import { providers } from '#main/providers/registry.ts'
import type { PlannedRequest, Provider } from '#main/providers/types.ts'
import { inSteps } from '#main/services/in-steps.ts'
import type { Audience, ListedKind } from '#shared/domain/audience.ts'
import { emptyBaiduContent } from '#shared/domain/baidu-content.ts'
import { chunk } from '#shared/domain/chunk.ts'
import type { Content } from '#shared/domain/content.ts'
import { type ProviderId, providerIdSchema } from '#shared/domain/provider.ts'
import { recipientSteps } from '#shared/domain/recipients.ts'
import { call, startBench } from '#test/helpers/practice.ts'
import { textMessage } from '#test/helpers/sending.ts'

const tags = ['beijing', 'shanghai', 'ios', 'android', 'vip', '新用户']
const nameOf: Partial<Record<ListedKind, (index: number) => string>> = {
  alias: aliasOf,
  user_id: userIdOf,
  push_token: pushTokenOf,
}

/** A list as people paste it: of any size around the limits, in any order, some of it twice, with odd separators. */
const pasted = fc
  .record({
    kind: fc.constantFrom<ListedKind>('alias', 'user_id', 'push_token', 'tag'),
    size: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(499, 500, 501, 999, 1_000, 1_001, 2_600)),
    first: fc.nat({ max: 7_000 }),
    twice: fc.nat({ max: 30 }),
    separator: fc.constantFrom('\n', '，', ' ; ', '\t', '、\n'),
    isReversed: fc.boolean(),
  })
  .map(({ kind, size, first, twice, separator, isReversed }) => {
    const name = nameOf[kind]
    const values = name
      ? Array.from({ length: size }, (_, index) => name(first + index))
      : tags.slice(0, (size % 6) + 1)
    const all = [...values, ...values.slice(0, twice)]
    return { kind, text: (isReversed ? all.reverse() : all).join(separator) }
  })

function plan(provider: Provider, content: Content, audience: Audience): PlannedRequest[] {
  const account = { baseUrl: 'http://127.0.0.1', settings: {}, secrets: {} }
  return [...provider.plan({ account, content, audience, newId: () => crypto.randomUUID(), now: 1_790_000_000_000 })]
}

const message = textMessage({ body: `第 ${crypto.randomUUID()} 条` })

/** What the practice provider pushed twice to one device after these requests. */
async function repeatsOf(requests: readonly PlannedRequest[]) {
  const { practice } = await startBench()
  for (const { body } of requests) expect(await call(practice, '/push/notify', { body })).toMatchObject({ code: 200 })
  const repeats = practice.maxim.repeats()
  await practice.close()
  return repeats
}

// Would catch: a cut between two requests that leaves somebody in both, or a list whose repeats are dropped too late.
test('no plan brings one message to a device twice', async () => {
  await fc.assert(
    fc.asyncProperty(pasted, async ({ kind, text }) => {
      const { values } = await inSteps(recipientSteps(kind, text))
      const requests = plan(providers.maxim, message, { kind, values })
      expect(await repeatsOf(requests)).toEqual([])
      if (kind === 'tag') expect(requests).toHaveLength(1)
    }),
    { numRuns: 25 },
  )
})

// Control: tags that are cut like names reach a device once for each request in which it has a tag.
test('tags that are cut are found', async () => {
  const cut = [...chunk(tags, 2)].flatMap((values) => plan(providers.maxim, message, { kind: 'tag', values }))
  expect((await repeatsOf(cut)).length).toBeGreaterThan(100)
})

const contents: Record<ProviderId, Content> = {
  maxim: message,
  suplink: { provider: 'suplink', msg: { msgType: 'text_msg', content: '停机维护' } },
  baidu: { ...emptyBaiduContent, android: { description: '停机维护' } },
  forward: { provider: 'forward', event: { type: 'device_offline', payload: '{}' } },
}

const value = fc.stringMatching(/^[\w.@: ~%&+"'{}令牌-]{1,40}$/)

// Would catch: a repeat to "those of this request" that leaves somebody out, or takes somebody in.
test.each(providerIdSchema.options)('whom a request of %s was for can be read from its bytes', async (id) => {
  const provider = providers[id]
  const kinds = provider.descriptor.audiences.map(({ kind }) => kind)
  await fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.uniqueArray(value, { minLength: 1, maxLength: 1_200 }),
      (kind, values) => {
        const digits = values.map((_, index) => String(9_007_199_254_740_993n + 2n * BigInt(index)))
        const named = kind === 'user_id' ? digits : values
        const audience = (kind === 'all' || kind === 'target' ? { kind } : { kind, values: named }) as Audience
        const parts = plan(provider, contents[id], audience).map((request) => provider.audienceOf(request))
        expect(new Set(parts.map((part) => part.kind))).toEqual(new Set([kind]))
        expect(parts.flatMap((part) => ('values' in part ? part.values : []))).toEqual(
          'values' in audience ? named : [],
        )
      },
    ),
    { numRuns: 30 },
  )
})
