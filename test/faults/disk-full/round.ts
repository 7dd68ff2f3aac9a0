import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Tuning } from '#main/app/tuning.ts'
import { watchConsole } from './watched-console.ts'

/** How a disk fills up and is emptied again. */
export interface Disk {
  storage: Tuning['storage']
  fill(): void
  empty(): void
  /** Whether a write has found no room. */
  hasFailed(): boolean
}

const recipients = 1_500
const requests = 3
const patienceMs = 20_000
const pollMs = 2
const passesWhileFull = 60

/** Sends one message on a disk that fills up in the middle, and makes room later. Returns what went wrong, in words. */
export async function roundOn(folder: string, disk: Disk): Promise<string[]> {
  const console = await watchConsole(folder, disk.storage)
  const { client, connectionId, received, withoutIntent, pass } = console
  const problems: string[] = []
  const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
    const end = performance.now() + patienceMs
    while (performance.now() < end) {
      if (await isSo().catch(() => false)) return
      await pass()
      await setTimeout(pollMs)
    }
    problems.push(`never came: ${what}`)
  }
  const sent = async () => (await client.deliveries.list({ tab: 'all', limit: 10 })).items
  const isQuiet = async () => (await sent()).every(({ state }) => state === 'settled')
  const trouble = async () => (await client.system.storage()).trouble
  const message = { type: 'text', title: '发货通知', body: '您的订单已发货' } as const
  const text = Array.from({ length: recipients }, (_, index) => `u${10_001 + index}`).join('\n')
  const draft = {
    id: randomUUID(),
    connectionId,
    content: { provider: 'maxim', setting: {}, message } as const,
    audience: { kind: 'alias', text } as const,
  }
  const send = async (): Promise<void> => {
    await client.drafts.save(draft)
    const { delivery } = await client.deliveries.review({ draftId: draft.id })
    await client.deliveries.submit({ deliveryId: delivery.id })
  }
  try {
    await until('the reserve', async () => (await trouble()) === null)
    disk.fill()
    await send().catch(() => {})
    await until('an end or a full disk', async () => disk.hasFailed() || (await isQuiet()))
    for (let step = 0; step < passesWhileFull && withoutIntent.length === 0; step += 1) {
      await pass()
      await setTimeout(pollMs)
    }
    if (disk.hasFailed() && (await trouble()) !== 'full') problems.push('nothing is said of the full disk')
    const { since } = await client.system.storage()
    if (since !== null && console.attemptsAfter(since) > 0) problems.push('a request was begun while the disk was full')
    if (withoutIntent.length > 0) problems.push(`${withoutIntent.length} requests left without a durable intent`)
    if (problems.length > 0) return problems
    disk.empty()
    await until('the end of the trouble', async () => (await trouble()) === null)
    await until('the end of what was begun', isQuiet)
    const reached = (await sent()).some(({ counts }) => counts.accepted + counts.unknown > 0)
    if (!reached) {
      await send().catch(() => problems.push('nothing can be sent any more'))
      await until('the end of what was sent then', async () => (await isQuiet()) && received.length >= requests)
    }
    const accepted = (await sent()).reduce((sum, { counts }) => sum + counts.accepted, 0)
    if (accepted !== received.length) problems.push(`${received.length} arrived, ${accepted} are recorded`)
    if (received.length !== requests || new Set(received).size !== requests)
      problems.push(`${received.length} requests arrived for ${requests}`)
    if (withoutIntent.length > 0) problems.push(`${withoutIntent.length} requests left late without a durable intent`)
    return problems
  } finally {
    disk.empty()
    await console.close()
  }
}
