import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { recipientKindSchema } from '#shared/domain/audience.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { DrivenConsole, Kind } from './drive.ts'
import { type Behaviour, behaviours, type Hostile } from './hostile.ts'
import { accounts, callsOf, canary, type MarkedAccount, messagesOf, secretsOf } from './marks.ts'

export interface Breadth {
  hosts: readonly Kind['host'][]
  /** How the server behaves, in turn. */
  behaviours: readonly Behaviour[]
  /** Every so-many-th of the providers' other calls is made, and of the deliveries exported. */
  every: number
}

export const everything: Breadth = { hosts: ['web', 'desktop'], behaviours, every: 1 }

/** What was done: how often it came to an answer and how often to a refusal, and what never came to an end. */
export interface Walked {
  answered: number
  refused: number
  stuck: string[]
}

/** Null for a refusal. */
type Step = <T>(work: Promise<T>) => Promise<T | null>

const patienceMs = 20_000
const pollMs = 10
const passphrase = canary('passphrase')
const uploaded = Buffer.from('三月的资料')

/** Types canaries into every field that takes a secret and goes every way that they could take out of the console. */
export async function walk(console: DrivenConsole, hostile: Hostile, breadth: Breadth): Promise<Walked> {
  const { client } = console
  const walked: Walked = { answered: 0, refused: 0, stuck: [] }
  /** A refusal is an answer, too: it is looked at with all that came over the socket. */
  const step: Step = async (work) => {
    try {
      const answer = await work
      walked.answered += 1
      return answer
    } catch {
      walked.refused += 1
      return null
    }
  }
  const need: Parts['need'] = async (what, work) => {
    const answer = await step(work)
    if (answer === null) walked.stuck.push(`refused: ${what}`)
    return answer
  }
  const parts = { console, hostile, breadth, step, need, walked }
  await client.settings.update({ operator: '李雷' })
  const away = new AbortController()
  const listening = listen(client, away.signal)
  for (const account of accounts) await throughAccount(parts, account)
  for (const account of accounts) await atPractice(parts, account)
  await onFullDisk(parts)
  await passphrases(parts)
  await need('a backup', client.backups.create())
  await everyExport(parts)
  await everyList(parts)
  away.abort()
  await listening
  return walked
}

interface Parts {
  console: DrivenConsole
  hostile: Hostile
  breadth: Breadth
  step: Step
  /** The same for what all that follows rests on. */
  need: <T>(what: string, work: Promise<T>) => Promise<T | null>
  walked: Walked
}

/** As an open window does: changes arrive as events. */
async function listen(client: DrivenConsole['client'], signal: AbortSignal): Promise<void> {
  try {
    for await (const _ of await client.system.changes(undefined, { signal }));
  } catch {
    // it ends by being left
  }
}

const givenTo = (account: MarkedAccount, hostile: Hostile) => ({
  baseUrl: account.provider === 'forward' ? `${hostile.origin}/push` : hostile.origin,
  settings: {
    ...account.settings,
    ...(account.provider === 'forward' && account.settings['mode'] !== 'token' && { tokenUrl: hostile.tokenUrl }),
  },
})

/** One account from its first typing to its removal. */
async function throughAccount(parts: Parts, account: MarkedAccount): Promise<void> {
  const { hostile, breadth, step, need, console } = parts
  const { client } = console
  const { name, provider } = account
  const { baseUrl, settings } = givenTo(account, hostile)
  const target = { name, provider, stage: 'test' as const, baseUrl }
  const first = secretsOf(account, 'first')
  await refusedForms(parts, account, { ...target, settings })
  const typed = { ...target, credentials: { ...settings, ...first } }
  const created = await need(`a connection, ${name}`, client.connections.create(typed))
  if (!created) return
  const { id } = created
  // the same name again
  await step(client.connections.create({ ...target, credentials: { ...settings, ...secretsOf(account, 'again') } }))
  for (const behaviour of breadth.behaviours) {
    hostile.play({ provider, behaviour, grants: 'well', knows: Object.values(first) })
    await everyCall(parts, account, id)
    if ('tokenUrl' in settings) {
      hostile.play({ provider, behaviour: 'well', grants: behaviour, knows: Object.values(first) })
      await tokens(parts, id)
    }
  }
  const second = secretsOf(account, 'second')
  hostile.play({ provider, behaviour: 'refused', grants: 'refused', knows: Object.values({ ...first, ...second }) })
  await need(`a change, ${name}`, client.connections.update({ id, credentials: second }))
  await step(client.connections.test({ id }))
  await need(`a copy, ${name}`, client.connections.duplicate({ id, name: `${name} copy` }))
  await step(client.connections.usage({ id }))
}

interface TypedTarget {
  name: string
  provider: ProviderId
  stage: 'test'
  baseUrl: string
  settings: Readonly<Record<string, string>>
}

/** What is typed in a wrong way, or into the wrong field, is refused. */
async function refusedForms({ console, step }: Parts, account: MarkedAccount, { settings, ...target }: TypedTarget) {
  const { client } = console
  const create = (change: object, credentials: Record<string, string>) =>
    step(client.connections.create({ ...target, ...change, credentials: { ...settings, ...credentials } }))
  const secrets = secretsOf(account, 'refused')
  const [field = ''] = account.fields
  await create({ baseUrl: 'no address' }, secrets)
  await create({ baseUrl: `http://me:${encodeURIComponent(canary('in an address'))}@127.0.0.1:1` }, secrets)
  await create({}, { ...secrets, nobodysField: canary('nobody’s field') })
  await create({ name: `${account.name} lines` }, { ...secrets, [field]: `${canary('with a line break')}\n二` })
  await create({ stage: 'production ' }, secrets)
}

/** A test, a test send, messages of all kinds and the provider's other calls; and every way to look at what came of it. */
async function everyCall(parts: Parts, account: MarkedAccount, connectionId: string): Promise<void> {
  const { console, step, breadth } = parts
  const { client } = console
  await step(client.connections.test({ id: connectionId }))
  for (const message of messagesOf(account)) {
    const sent = await step(client.deliveries.submit({ connectionId, ...message }))
    if (sent) await lookAt(parts, sent.id)
  }
  await testSend(parts, account, connectionId)
  for (const [at, { operation, input }] of callsOf(account).entries()) {
    if (at % breadth.every !== 0) continue
    const given = 'file' in input ? { file: { file: await console.hand(uploaded), name: '三月.pdf' } } : input
    const typedAgain = String(input['tenantId'] ?? input['tag'] ?? '')
    await step(client.operations.preview({ connectionId, operation, input: given }))
    await step(client.operations.call({ connectionId, operation, input: given, typedAgain }))
  }
  await step(client.operations.changes({ connectionId, limit: 50 }))
  await step(client.deliveries.lastAnswer({ connectionId }))
}

async function testSend({ console, step, ...parts }: Parts, account: MarkedAccount, connectionId: string) {
  const { client } = console
  const [message] = messagesOf(account)
  if (!message) return
  const { data: kind } = recipientKindSchema.safeParse(message.audience.kind)
  if (!kind) return
  await step(client.connections.update({ id: connectionId, testAudience: { kind, values: ['1000000001'] } }))
  const { content } = message
  const audience = { kind, text: '1000000001' }
  const draft = await step(client.drafts.save({ id: randomUUID(), connectionId, content, audience }))
  const review = draft && (await step(client.deliveries.review({ draftId: draft.id })))
  const sent = review && (await step(client.deliveries.sendTest({ id: randomUUID(), deliveryId: review.delivery.id })))
  if (sent) await lookAt({ console, step, ...parts }, sent.id)
}

/** Waits for its end, and reads all that a window shows of it. */
async function lookAt({ console, step, walked }: Parts, id: string): Promise<void> {
  const { client } = console
  const end = performance.now() + patienceMs
  for (;;) {
    const delivery = await step(client.deliveries.get({ id }))
    if (delivery?.state === 'paused') await step(client.deliveries.stop({ id }))
    else if (delivery?.state === 'settled') break
    if (performance.now() > end) return void walked.stuck.push(`a delivery stayed ${delivery?.state}`)
    await pause(pollMs)
  }
  const requests = await step(client.deliveries.requests({ deliveryId: id, limit: 10 }))
  for (const request of requests?.items ?? []) await step(client.deliveries.request({ id: request.id }))
  await step(client.deliveries.inspect({ deliveryId: id, position: 1 }))
  await step(client.deliveries.inspect({ deliveryId: id, position: 1, attempt: 1 }))
  await step(client.deliveries.ids({ id }))
  await step(client.statistics.get({ deliveryId: id, maxAgeSeconds: 0 }))
}

async function tokens({ console, step }: Parts, connectionId: string): Promise<void> {
  const { client } = console
  await step(client.operations.clearToken({ connectionId }))
  await step(client.operations.call({ connectionId, operation: 'token.fetch', input: {} }))
  await step(client.connections.test({ id: connectionId }))
  await step(client.operations.token({ connectionId }))
}

/** At the practice provider, which knows other credentials and refuses. */
async function atPractice(parts: Parts, account: MarkedAccount): Promise<void> {
  const { console, hostile, step, need, walked } = parts
  const { client } = console
  const practice = (await client.system.practice()).find(({ provider }) => provider === account.provider)
  if (!practice) return void walked.stuck.push(`no practice ${account.provider}`)
  const { settings } = givenTo(account, hostile)
  hostile.play({ provider: account.provider, behaviour: 'well', grants: 'well', knows: [] })
  const created = await need(
    `a connection to practice, ${account.name}`,
    client.connections.create({
      ...{ name: `${account.name} practice`, provider: account.provider, baseUrl: practice.baseUrl },
      stage: 'test',
      credentials: { ...settings, ...secretsOf(account, 'practice') },
    }),
  )
  const [message] = messagesOf(account)
  if (!created || !message) return
  await step(client.connections.test({ id: created.id }))
  const sent = await step(client.deliveries.submit({ connectionId: created.id, ...message }))
  if (sent) await lookAt(parts, sent.id)
  await step(client.connections.remove({ id: created.id }))
}

/** Credentials that are typed while nothing can be written. */
async function onFullDisk({ console, hostile, step, walked }: Parts): Promise<void> {
  const { client } = console
  await console.setRoom(false)
  for (const account of accounts) {
    const { baseUrl, settings } = givenTo(account, hostile)
    const { name, provider } = account
    const credentials = { ...settings, ...secretsOf(account, 'full disk') }
    await step(client.connections.create({ name: `${name} full`, provider, stage: 'test', baseUrl, credentials }))
    const known = (await client.connections.list()).find((one) => one.name === name)
    if (known) await step(client.connections.update({ id: known.id, credentials: secretsOf(account, 'full disk 2') }))
    if (known) await step(client.connections.test({ id: known.id }))
  }
  await step(client.system.storage())
  await console.setRoom(true)
  const end = performance.now() + patienceMs
  while ((await client.system.storage()).trouble !== null) {
    if (performance.now() > end) return void walked.stuck.push('the disk stayed full')
    await pause(pollMs)
  }
}

/** Of the vault and of files with connections, right and wrong ones. */
async function passphrases({ console, step, need, walked }: Parts): Promise<void> {
  const { client } = console
  const own = (await client.connections.list()).filter(({ builtIn }) => !builtIn)
  const exported = await step(client.connections.exportFile({ ids: own.map(({ id }) => id), passphrase }))
  if (!exported || exported.kind === 'cancelled') return void walked.stuck.push('connections were not exported')
  const content = await console.collect('connections', exported.kind === 'ticket' ? exported.ticket : exported.name)
  const file = () => console.hand(content)
  await step(client.connections.readFile({ file: await file(), passphrase: canary('wrong passphrase') }))
  const read = await need('a look into a file', client.connections.readFile({ file: await file(), passphrase }))
  const take = own.map((_, index) => ({ index, name: `imported ${index}` }))
  const digest = read?.digest ?? ''
  await need('an import', client.connections.importFile({ file: await file(), passphrase, digest, take }))
  await need('a passphrase', client.system.protectVault({ passphrase }))
  await step(client.system.openVault({ passphrase: canary('wrong passphrase') }))
  await step(client.system.openVault({ passphrase }))
  await step(client.system.protectVault({ passphrase: null }))
  const proxy = `http://me:${encodeURIComponent(canary('proxy'))}@127.0.0.1:1`
  await step(client.settings.update({ network: { proxy, certificates: canary('certificates') } }))
}

async function everyExport({ console, step, need, breadth }: Parts): Promise<void> {
  const listed = await console.client.deliveries.list({ tab: 'all', limit: 200 })
  const items = listed.items.filter((_, at) => at % breadth.every === 0)
  await need('a support bundle', console.exportFile({ kind: 'support', format: 'json' }))
  for (const format of ['csv', 'json'] as const) {
    await step(console.exportFile({ kind: 'audit', format }))
    await step(console.exportFile({ kind: 'deliveries', format, withMessage: true }))
    for (const { id: deliveryId } of items)
      await step(console.exportFile({ kind: 'requests', format, deliveryId, withBody: true }))
  }
  for (const { id: deliveryId } of items)
    await step(console.exportFile({ kind: 'incident', format: 'json', deliveryId, withRecipients: true }))
}

async function everyList({ console: { client }, step }: Parts): Promise<void> {
  await step(client.connections.list())
  await step(client.connections.health())
  await step(client.deliveries.list({ tab: 'all', limit: 200 }))
  await step(client.audit.list({ limit: 200 }))
  await step(client.settings.get())
  await step(client.system.practiceInbox())
  await step(client.system.vault())
}
