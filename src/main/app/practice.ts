import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import type { Practice, PracticeLedger } from '#main/practice/start.ts'
import type { Accounts } from '#main/services/accounts.ts'
import { program } from '#main/services/audit.ts'
import type { Connections } from '#main/services/connections.ts'
import type { Core } from '#main/services/core.ts'

const portKey = 'practice.port'
const keptLines = 20_000

interface PracticeParts {
  connections: Connections
  accounts: Accounts
  /** 0 for any; the port used last is tried first. */
  port: number
  ledgerPath: string
}

/** Starts the practice servers and keeps a connection to each, so that the console can be tried from the first start. */
export async function startBuiltInPractice(core: Core, { connections, accounts, port, ledgerPath }: PracticeParts) {
  const { startPractice, decodeTask, encodeTask } = await import('#main/practice/start.ts')
  const ledger: PracticeLedger = {
    load: () => lastLines(ledgerPath).flatMap((line) => decodeTask(line) ?? []),
    append: (task) => appendFileSync(ledgerPath, `${encodeTask(task)}\n`, { mode: 0o600 }),
  }
  const lastPort = Number((await core.store.settings.read(portKey)) ?? 0)
  const practice = await startPractice({ clock: core.clock, port: port || lastPort, ledger })
  await core.store.settings.write(portKey, String(practice.maxim.port))
  const keepConnections = () => keepConnection(core, practice, connections, accounts)
  await keepConnections()
  return { servers: { maxim: practice.maxim }, keepConnections, close: practice.close }
}

async function keepConnection(
  { store, vault }: Core,
  { maxim }: Practice,
  connections: Connections,
  accounts: Accounts,
): Promise<void> {
  if (vault.status().state !== 'open') return
  const known = await store.connections.findBuiltIn('maxim')
  if (!known) {
    const credentials = { appId: maxim.appId, accessToken: maxim.accessToken }
    await connections.create(
      { name: '练习 Practice', provider: 'maxim', stage: 'practice', baseUrl: maxim.baseUrl, credentials },
      program,
      true,
    )
  } else if (known.base_url !== maxim.baseUrl) {
    await store.connections.update(known.id, { base_url: maxim.baseUrl })
    accounts.forget(known.id)
  }
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
