import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import type { PracticeServer } from '#main/practice/practice-server.ts'
import type { PracticeLedger } from '#main/practice/start.ts'
import type { Accounts } from '#main/services/accounts.ts'
import { program } from '#main/services/audit.ts'
import type { Connections } from '#main/services/connections.ts'
import type { Core } from '#main/services/core.ts'
import { type ProviderId, providerIdSchema } from '#shared/domain/provider.ts'

const portsKey = 'practice.ports'
const keptLines = 20_000

interface PracticeParts {
  connections: Connections
  accounts: Accounts
  /** 0 for any; the port used last is tried first. */
  port: number
  ledgerPath: string
}

/** For a console that has none. */
export const noPractice = { servers: {}, keepConnections: async () => {}, close: async () => {} }

/** Starts the practice servers and keeps a connection to each, so that the console can be tried from the first start. */
export async function startBuiltInPractice(core: Core, { connections, accounts, port, ledgerPath }: PracticeParts) {
  const { startPractice, decodeTask, encodeTask } = await import('#main/practice/start.ts')
  const ledger: PracticeLedger = {
    load: () => lastLines(ledgerPath).flatMap((line) => decodeTask(line) ?? []),
    append: (task) => appendFileSync(ledgerPath, `${encodeTask(task)}\n`, { mode: 0o600 }),
  }
  const lastPorts = readPorts(await core.store.settings.read(portsKey))
  const { close, ...servers } = await startPractice({
    clock: core.clock,
    ports: { ...lastPorts, ...(port && { maxim: port }) },
    ledger,
  })
  const ports = Object.fromEntries(Object.entries(servers).map(([id, server]) => [id, server.port]))
  await core.store.settings.write(portsKey, JSON.stringify(ports))
  const suplink = await core.store.connections.findBuiltIn('suplink')
  // what was uploaded to the practice supLink and opened there went with its last start
  if (suplink) {
    await core.store.resources.removeOf(suplink.id)
    await core.store.tenants.removeOf(suplink.id)
  }
  const keepConnections = async () => {
    for (const id of providerIdSchema.options) await keepConnection(core, id, servers[id], connections, accounts)
  }
  await keepConnections()
  return { servers, keepConnections, close }
}

async function keepConnection(
  { store, vault, providers }: Core,
  provider: ProviderId,
  { baseUrl, credentials }: PracticeServer,
  connections: Connections,
  accounts: Accounts,
): Promise<void> {
  if (vault.status().state !== 'open' || providers[provider].descriptor.fields.length === 0) return
  const known = await store.connections.findBuiltIn(provider)
  if (!known) {
    const { zh, en } = providers[provider].descriptor.name
    const name = zh === en ? `练习 ${zh}` : `练习 ${zh} ${en}`
    await connections.create({ name, provider, stage: 'practice', baseUrl, credentials }, program, true)
  } else {
    const settings = moved(known.settings, credentials)
    if (known.base_url === baseUrl && known.settings === settings) return
    await store.connections.update(known.id, { base_url: baseUrl, settings })
    accounts.forget(known.id)
  }
}

/** Stored settings with the values of this start: an address among them may lie on another port than before. */
function moved(stored: string, credentials: Readonly<Record<string, string>>): string {
  const settings = JSON.parse(stored) as Record<string, string>
  return JSON.stringify(
    Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, credentials[name] ?? value])),
  )
}

function readPorts(stored: string | null): Partial<Record<ProviderId, number>> {
  const ports = (stored === null ? {} : JSON.parse(stored)) as Record<string, unknown>
  return Object.fromEntries(Object.entries(ports).filter(([, port]) => Number.isSafeInteger(port)))
}

/** The latest lines of the ledger; a file that has grown to twice as many is cut down to them. */
function lastLines(path: string): string[] {
  try {
    const lines = readFileSync(path, 'utf8').split('\n')
    const last = lines.slice(-keptLines)
    if (lines.length > 2 * keptLines) writeFileSync(path, last.join('\n'), { mode: 0o600 })
    return last
  } catch {
    return []
  }
}
