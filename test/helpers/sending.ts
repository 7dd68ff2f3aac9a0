import { randomUUID } from 'node:crypto'
import { onTestFinished, vi } from 'vitest'
import { startPractice } from '#main/practice/start.ts'
import type { Connection } from '#shared/contract/connections.ts'
import type { Delivery, Review } from '#shared/contract/delivery-views.ts'
import type { Client } from '#shared/contract/index.ts'
import type { AudienceDraft } from '#shared/domain/audience.ts'
import type { Content } from '#shared/domain/content.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import type { OpenApp } from './app.ts'

/** How long a test waits for what should come at once. */
export const patience = { timeout: 20_000, interval: 5 }

export const accessToken = 'practice-token-not-a-secret'

export interface Target {
  name?: string
  stage?: Stage
  baseUrl: string
}

export function addConnection(
  client: Client,
  { name = '门店 App', stage = 'test', baseUrl }: Target,
): Promise<Connection> {
  const credentials = { appId: 'practice-app', accessToken }
  return client.connections.create({ name, provider: 'maxim', stage, baseUrl, credentials })
}

/** The connection to a practice provider that the console keeps by itself. */
export async function practiceConnection(client: Client, provider: ProviderId = 'maxim'): Promise<Connection> {
  const known = await client.connections.list()
  const found = known.find((one) => one.builtIn && one.provider === provider)
  if (!found) throw new Error(`no practice connection of ${provider}`)
  return found
}

/** A connection of the stage to a practice provider of the test's own, whose ledger it can read. */
export async function addPractice({ client, clock }: OpenApp, target: Partial<Target> = {}) {
  const { maxim, close } = await startPractice({ clock })
  onTestFinished(close)
  const connection = await addConnection(client, { baseUrl: maxim.baseUrl, ...target })
  return { connection, maxim }
}

export const textMessage = (more: Partial<MaximContent['message']> = {}): MaximContent => ({
  provider: 'maxim',
  setting: {},
  message: { type: 'text', title: '发货通知', body: '您的订单已发货', ...more },
})

export const named = (count: number, first = 10_001): string[] =>
  Array.from({ length: count }, (_, index) => `u${first + index}`)

/** Some known aliases of the practice provider, as they would be pasted. */
export const aliases = (count: number): AudienceDraft => ({ kind: 'alias', text: named(count).join('\n') })

export const everybody: AudienceDraft = { kind: 'all', text: '' }

export interface Message {
  audience?: AudienceDraft
  content?: Content
}

export async function saveDraft(client: Client, connectionId: string, message: Message = {}): Promise<string> {
  const { audience = aliases(3), content = textMessage() } = message
  const { id } = await client.drafts.save({ id: randomUUID(), connectionId, content, audience })
  return id
}

export async function review(client: Client, connectionId: string, message: Message = {}): Promise<Review> {
  return client.deliveries.review({ draftId: await saveDraft(client, connectionId, message) })
}

/** Reviews and submits; the delivery is held. */
export async function submit(client: Client, connectionId: string, message: Message = {}): Promise<Delivery> {
  const { delivery } = await review(client, connectionId, message)
  return client.deliveries.submit({ deliveryId: delivery.id })
}

/** Sends for good: the hold runs out by the clock. */
export async function send({ client, clock }: OpenApp, connectionId: string, message: Message = {}): Promise<string> {
  const { id } = await submit(client, connectionId, message)
  clock.advance(30_000)
  return id
}

/** Waits until a delivery is in one of the states. */
export function untilState(client: Client, id: string, ...states: Delivery['state'][]) {
  return vi.waitFor(async () => {
    const delivery = await client.deliveries.get({ id })
    if (!states.includes(delivery.state)) throw new Error(`${delivery.state} and not ${states.join(' or ')}`)
    return delivery
  }, patience)
}

/** The same for a delivery whose provider is given time in between: the clock runs on whenever it is. */
export function untilStateInTime({ client, clock }: OpenApp, id: string, ...states: Delivery['state'][]) {
  return vi.waitFor(async () => {
    const delivery = await client.deliveries.get({ id })
    if (states.includes(delivery.state)) return delivery
    // also by nothing: a timer that was set after its time has come fires when the clock moves
    clock.advance(Math.max(0, (delivery.pace?.waitingUntil ?? 0) - clock.now()))
    throw new Error(`${delivery.state} and not ${states.join(' or ')}`)
  }, patience)
}

export async function requestsOf(client: Client, deliveryId: string) {
  const { items } = await client.deliveries.requests({ deliveryId, limit: 200 })
  return items
}

/** The error that a call is refused with, by the contract's code. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; data: unknown; defined: boolean }> {
  const error: unknown = await call.then(
    (value) => ({ code: 'none', data: value, defined: false }),
    (reason) => reason,
  )
  const { code, data, defined } = error as { code: string; data: unknown; defined: boolean }
  return { code, data, defined }
}
