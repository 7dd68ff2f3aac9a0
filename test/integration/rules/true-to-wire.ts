import { createHash } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { startPractice } from '#main/practice/start.ts'
import type { Review } from '#shared/contract/delivery-views.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { openApp } from '#test/helpers/app.ts'
import { requestsOf, review, untilState } from '#test/helpers/sending.ts'
import { startWireTap, type TappedRequest } from '#test/helpers/wire-tap.ts'
import { violations } from './violations.ts'
import type { WireCase } from './wire-cases.ts'

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

/** What only the moment of sending adds, by the provider's description; it stands at the end of the body. */
const stamps: Partial<Record<ProviderId, RegExp>> = {
  baidu: /&timestamp=\d{10}(?:&expires=\d{10})?&sign=[0-9a-f]{32}$/,
}

/** The part of a body that was fixed at review. */
function frozenPart(provider: ProviderId, body: Buffer): Buffer {
  const stamp = stamps[provider]
  const text = body.toString('latin1')
  return stamp ? Buffer.from(text.replace(stamp, ''), 'latin1') : body
}

/** Sends a message through a tap and compares every request with what the review has shown and the record has kept. */
export async function wireViolations({ provider, content, audience, requests, ...more }: WireCase): Promise<string[]> {
  const { client, clock } = await openApp()
  const practice = await startPractice({ clock })
  onTestFinished(practice.close)
  const { baseUrl, credentials } = practice[provider]
  const tap = await startWireTap(baseUrl)
  const connection = await client.connections.create({
    name: '门店 App',
    provider,
    stage: 'test',
    baseUrl: tap.origin + new URL(baseUrl).pathname.replace(/^\/$/, ''),
    credentials: { ...credentials, ...(provider === 'forward' && { token: '' }), ...more.credentials?.(practice) },
  })
  const { delivery, firstRequest } = await review(client, connection.id, { content, audience })
  const frozen = await requestsOf(client, delivery.id)
  const shown = await Promise.all(frozen.map(({ id }) => client.deliveries.request({ id })))
  await client.deliveries.submit({ deliveryId: delivery.id })
  clock.advance(30_000)
  const end = await untilState(client, delivery.id, 'settled', 'paused')

  const arrived = tap.requests()
  const { found, expect } = violations()
  expect('the delivery ends as', end.summary, 'accepted')
  expect('requests that were reviewed', frozen.length, requests)
  expect('the first request is', firstRequest.sha256, frozen[0]?.sha256)
  expect('the body on the sheet is', sha256(firstRequest.body), firstRequest.sha256)
  for (const { body, sha256: kept, position } of shown) expect(`the kept body ${position} is`, sha256(body ?? ''), kept)
  expect(
    'on the wire arrived',
    arrived.map(({ body }) => sha256(frozenPart(provider, body))).toSorted(),
    frozen.map((request) => request.sha256).toSorted(),
  )
  for (const request of arrived) expect('they went to', addressOf(request, tap.origin), addressShown(firstRequest))
  return found
}

const addressOf = ({ method, path }: TappedRequest, origin: string) => `${method} ${origin}${path}`
const addressShown = ({ method, url }: Review['firstRequest']) => `${method} ${url}`
