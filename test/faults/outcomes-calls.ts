import { providers } from '#main/providers/registry.ts'
import { type Caller, type Moment, ProviderFailure, type Verdict } from '#main/providers/types.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { anyIds, type Case, sentAt } from '#test/conformance/providers/case.ts'
import { cases } from '#test/conformance/providers/cases.ts'
import { grant } from '#test/conformance/providers/grant.ts'
import { make, type Way } from '#test/conformance/providers/make.ts'
import { accountFor, type Place, placeAt } from '#test/conformance/providers/place.ts'
import { pathOf } from './outcomes-servers.ts'

/** What the console says of a call. */
export interface Said {
  outcome: Verdict['outcome']
  /** All that the operator reads about it, where it is no send. */
  words: string
}

/** A call that the console can make, and how what it says of it is judged. */
export interface JudgedCall {
  name: string
  provider: ProviderId
  kind: 'send' | 'change' | 'query' | 'probe' | 'token'
  /** Where it goes, and what the documents show as its success. */
  path: string
  success: string
  /** `rest` is where whatever is asked before it is answered well. */
  make(origin: string, rest: string, way: Way): Promise<Said>
}

const documented: JudgedCall[] = cases.map((one) => ({
  name: `${one.provider} ${one.name}`,
  provider: one.provider,
  kind: one.kind,
  path: pathOf(one.bare.sent.at(-1)?.url),
  success: one.success,
  make: async (origin, rest, way) => said(one, placeAt(one.provider, origin, rest), way),
}))

async function said(one: Case, place: Place, way: Way): Promise<Said> {
  const { outcome, answer } = await make(one, one.bare.asked(anyIds), accountFor(one, one.bare, place), way)
  const texts = answer ? [answer.cause.next, ...answer.notes] : []
  return { outcome, words: texts.map(({ zh }) => zh).join() }
}

/** The first half of an event that needs a token; the event itself never leaves when this fails. */
const tokens: JudgedCall[] = cases
  .filter(({ bare }) => bare.sent.some(({ url }) => url === '/oauth/token'))
  .map((one) => ({
    name: `forward token before ${one.name}`,
    provider: one.provider,
    kind: 'token',
    path: '/oauth/token',
    success: grant,
    make: (origin, rest, way) => said(one, placeAt(one.provider, rest, origin), way),
  }))

const callerOf = (one: Case, origin: string, { send, signal = new AbortController().signal }: Way): Caller => ({
  account: accountFor(one, one.bare, placeAt(one.provider, origin)),
  send,
  signal,
  moment: async (): Promise<Moment> => ({ now: sentAt, token: null }),
  takeFile: async () => null,
})

const first = (provider: ProviderId, path: string): { one: Case; success: string } => {
  const found = cases.find((one) => one.provider === provider)
  const call = cases.find((one) => pathOf(one.bare.sent.at(-1)?.url) === path)
  if (!found || !call) throw new Error(`no case for ${provider}`)
  return { one: found, success: call.success }
}

/** A test of a connection says whether it can be used, and reads or changes nothing. */
const tests: JudgedCall[] = (
  [
    ['maxim', '/push/task/detail'],
    ['suplink', '/open-api/suplink/tenant/info'],
    ['baidu', '/rest/3.0/app/query_tags'],
    ['forward', '/push'],
  ] as const
).map(([provider, path]) => {
  const { one, success } = first(provider, path)
  return {
    name: `${provider} test`,
    provider,
    kind: 'probe',
    path,
    success,
    make: async (origin, _rest, way) => {
      const { usable, verdict } = await providers[provider].test(callerOf(one, origin, way), null)
      const outcome = usable ? 'accepted' : verdict.outcome
      return { outcome: usable || verdict.outcome !== 'accepted' ? outcome : 'unknown', words: verdict.causeCode }
    },
  }
})

const counters: JudgedCall = {
  name: 'maxim counters',
  provider: 'maxim',
  kind: 'query',
  path: '/push/task/detail',
  success: first('maxim', '/push/task/detail').success,
  make: async (origin, _rest, way) => {
    try {
      await providers.maxim.readCounters(['1'], callerOf(first('maxim', '/push/task/detail').one, origin, way))
      return { outcome: 'accepted', words: '' }
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error
      return { outcome: error.verdict.outcome, words: '' }
    }
  },
}

export const judgedCalls: readonly JudgedCall[] = [...documented, ...tokens, ...tests, counters]
