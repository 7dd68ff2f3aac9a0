import { describe, expect, test } from 'vitest'
import type { Received } from '#test/helpers/servers.ts'
import { anyIds, type Case, type Sent, type Variant } from './case.ts'
import { cases } from './cases.ts'
import { make, type Way } from './make.ts'
import { accountFor, type Place, placeAt } from './place.ts'
import { proofsOf, readForm } from './proofs.ts'
import { openWay, startProvider } from './server.ts'
import { expectFor } from './tally.ts'

/** What HTTP itself adds, and what carries the credentials; `proofsOf` looks at those. */
const aside =
  /^(host|connection|content-length|accept|accept-encoding|user-agent|authorization|access-token|app_id|transfer-encoding)$/

const stamps = { timestamp: '1790000000', sign: expect.stringMatching(/^[0-9a-f]{32}$/) }

/** A request as it arrived, in the form in which the cases write it. */
const shown = ({ method, url, headers, body }: Received, { body: wanted }: Sent) => ({
  method,
  url,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !aside.test(name))),
  body: typeof wanted === 'string' ? body.toString() : Object.fromEntries(readForm(body.toString())),
})

const wantedOf = (sent: Sent) => (typeof sent.body === 'string' ? sent : { ...sent, body: { ...sent.body, ...stamps } })

export async function leaves(one: Case, variant: Variant, way: Partial<Way> = {}): Promise<void> {
  const see = expectFor(one, 'vector')
  const server = await startProvider(one)
  const place: Place = placeAt(one.provider, server.origin)
  const account = accountFor(one, variant, place)
  const ended = await make(one, variant.asked(anyIds), account, { ...openWay(), ...way })
  see(ended.outcome).toBe('accepted')
  const inOrder = server.received.toSorted((a, b) => variantOrder(variant, a) - variantOrder(variant, b))
  see(inOrder.map((received, at) => shown(received, variant.sent[at] ?? noRequest))).toEqual(variant.sent.map(wantedOf))
  for (const received of inOrder)
    for (const { is, should } of proofsOf(one, received, server.origin, account)) see(is).toBe(should)
}

const noRequest: Sent = { method: 'GET', url: '', headers: {}, body: '' }

/** Some calls are made side by side, so that they arrive in any order. */
const variantOrder = ({ sent }: Variant, { url }: Received): number => sent.findIndex((one) => one.url === url)

export function describeWire(): void {
  describe('on the wire', () => {
    // Would catch: an empty text or a null that overrides the provider's default, or a signature of other bytes.
    test.each(cases)('$provider $name: what is unset is absent, the rest is signed as documented', (one) =>
      leaves(one, one.bare),
    )

    // Would catch: a field that is filled in and never leaves, or leaves under another name.
    test.each(cases.flatMap((one) => (one.full ? [{ ...one, variant: one.full }] : [])))(
      '$provider $name: all that can be set',
      ({ variant, ...one }) => leaves(one, variant),
    )
  })
}
