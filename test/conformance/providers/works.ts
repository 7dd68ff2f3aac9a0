import { afterEach, beforeEach, describe, test } from 'vitest'
import type { Practice } from '#main/practice/start.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { type Bench, startBench } from '#test/helpers/practice.ts'
import type { Case, Ids } from './case.ts'
import { cases } from './cases.ts'
import { type Ended, make } from './make.ts'
import { accountFor, placeInPractice } from './place.ts'
import { makeIds } from './practice-ids.ts'
import { openWay } from './server.ts'
import { expectFor } from './tally.ts'

/** The credential that is made wrong, and what the document says to it. */
const wrongKeys: Record<string, [secret: string, cause: string]> = {
  maxim: ['accessToken', 'maxim.10008'],
  suplink: ['secretKey', 'suplink.401'],
  baidu: ['secretKey', 'baidu.30603'],
  'event, fixed token': ['token', 'forward.invalid_token'],
  'event, client credentials': ['clientSecret', 'forward.invalid_client'],
  'event, password': ['password', 'forward.invalid_grant'],
}

/** Calls that a practice server took, by path; MaxIM's keeps its queries to itself. */
const taken: Record<ProviderId, (practice: Practice) => string[]> = {
  maxim: ({ maxim }) => maxim.ledger().map(({ url }) => url),
  suplink: ({ suplink }) => suplink.ledger().map(({ url }) => url),
  baidu: ({ baidu }) => baidu.ledger().flatMap(({ url, status }) => (status === 200 ? [url] : [])),
  forward: ({ forward }) => forward.ledger().map(({ url }) => url),
}

export function describePractice(): void {
  describe('the practice server', () => {
    let bench: Bench
    let ids: Ids
    beforeEach(async () => {
      bench = await startBench()
    })
    afterEach(() => bench.practice.close())

    const call = async (one: Case, secrets: Record<string, string> = {}): Promise<Ended> => {
      const way = { ...openWay(), now: bench.clock.time }
      const place = placeInPractice(bench.practice, one.provider)
      const right = accountFor(one, one.bare, place)
      ids = one.provider === 'baidu' ? await makeIds(right, way) : { message: '', timer: '' }
      const before = taken[one.provider](bench.practice).length
      const account = accountFor(one, { ...one.bare, secrets }, place)
      const ended = await make(one, one.bare.asked(ids), account, way)
      arrived = taken[one.provider](bench.practice).slice(before)
      return ended
    }
    let arrived: string[] = []

    test.each(cases)('takes $provider $name', async (one) => {
      const see = expectFor(one, 'practice')
      const ended = await call(one)
      see(ended.outcome).toBe('accepted')
      const isShown = one.provider !== 'maxim' || one.kind === 'send'
      see(arrived).toEqual(isShown ? one.bare.sent.map(({ url }) => url).filter((url) => url !== '/oauth/token') : [])
    })

    // Would catch: a wrong key that reads like a fault of the network, or a practice server that takes any.
    test.each(cases)('refuses $provider $name with a wrong key', async (one) => {
      const see = expectFor(one, 'practice')
      const [name, cause] = wrongKeys[one.name] ?? wrongKeys[one.provider] ?? []
      const ended = await call(one, { [name ?? '']: 'another key' })
      see([ended.outcome, ended.causeCode]).toEqual(['refused', cause])
      see(arrived).toEqual([])
    })
  })
}
