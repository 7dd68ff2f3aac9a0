import { describe, test } from 'vitest'
import { anyIds, type Case } from './case.ts'
import { cases } from './cases.ts'
import { type Fault, faults } from './faults.ts'
import { type Ended, make, type Way } from './make.ts'
import { accountFor, type Place, placeAt } from './place.ts'
import { openWay, startProvider } from './server.ts'
import { expectFor } from './tally.ts'

export const ask = (one: Case, place: Place, way: Way): Promise<Ended> =>
  make(one, one.bare.asked(anyIds), accountFor(one, one.bare, place), way)

/** What is said of a call that got no answer that counts: never that it was taken, never that it was not. */
export function seeEnd(one: Case, ended: Ended, outcome: Ended['outcome'], cause: string): void {
  const see = expectFor(one, 'fault')
  see([ended.outcome, ended.causeCode]).toEqual([outcome, cause])
  if (one.kind !== 'change' || outcome !== 'unknown') return
  // a change that may have been made says so, and how to find out
  const { cause: said, notes } = ended.answer ?? {}
  see([said?.next, ...(notes ?? [])].map((text) => text?.zh).join()).toMatch(/可能已经/)
}

export async function meets(one: Case, { answer, outcome, cause, own }: Fault, way: Partial<Way> = {}): Promise<void> {
  const server = await startProvider(one, (_request, response) => answer(response, one))
  const ended = await ask(one, placeAt(one.provider, server.origin), { ...openWay(), ...way })
  seeEnd(one, ended, outcome, own?.[one.provider] ?? cause)
}

export function describeFaults(): void {
  // Would catch: "failed" or "done" said of what may have arrived, for any call and any way in which an answer can fail.
  describe.each(faults)('$name', (fault) => {
    test.each(cases)('$provider $name', (one) => meets(one, fault))
  })
}
