import { describe, expect, test } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import { addReceiver, event, toTarget } from '#test/helpers/forwarding.ts'
import { requestsOf, review, untilState } from '#test/helpers/sending.ts'

const modes = ['token', 'client_credentials', 'password'] as const

describe.each(modes)('an event in mode %s', (mode) => {
  // Would catch: bytes that differ from what the operator has read and confirmed.
  test('is accepted with the bytes that the review showed', async () => {
    const console = await openApp()
    const { client, clock } = console
    const { forward, connection } = await addReceiver(console, { mode })
    const { delivery, firstRequest } = await review(client, connection.id, { content: event(), audience: toTarget })
    clock.advance(1_000)
    await client.deliveries.submit({ deliveryId: delivery.id })
    clock.advance(30_000)
    expect(await untilState(client, delivery.id, 'settled')).toMatchObject({ summary: 'accepted' })
    const [entry] = forward.ledger()
    expect(entry?.sha256).toBe(firstRequest.sha256)
    expect(entry?.body.toString()).toBe(firstRequest.body)
    expect(firstRequest).toMatchObject({ method: 'POST', url: forward.pushUrl, recipients: 1 })
    expect(firstRequest.headers).toEqual([
      { name: 'Content-Type', value: 'application/json; charset=UTF-8' },
      { name: 'Authorization', value: '••••••••' },
    ])
    const [request] = await requestsOf(client, delivery.id)
    expect(request).toMatchObject({ attempts: 1, cause: { code: 'forward.accepted', providerCode: '0' } })
    expect(forward.inbox()).toMatchObject([{ id: request?.requestId, type: 'device_offline', repeat: false }])
    expect(forward.tokenCalls()).toHaveLength(mode === 'token' ? 0 : 1)
  })
})
