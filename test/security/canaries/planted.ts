import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createFileLog } from '#main/app/node-ports.ts'
import { canary } from './marks.ts'
import { filesOf, hitsIn, type Place, processesOf } from './search.ts'

const secret = canary('planted')
const bytes = Buffer.from(secret)

/** Something that holds a canary in each of the forms, by the name that the search has for it. */
const forms: Record<string, Buffer> = {
  raw: bytes,
  hex: Buffer.from(bytes.toString('hex')),
  HEX: Buffer.from(bytes.toString('hex').toUpperCase()),
  'base64 at 0': Buffer.from(bytes.toString('base64')),
  'base64 at 1': Buffer.from(Buffer.from(`1${secret}`).toString('base64')),
  'base64 at 2': Buffer.from(Buffer.from(`12${secret}`).toString('base64')),
  'base64url at 0': Buffer.from(bytes.toString('base64url')),
  'base64url at 1': Buffer.from(Buffer.from(`1${secret}`).toString('base64url')),
  'base64url at 2': Buffer.from(Buffer.from(`12${secret}`).toString('base64url')),
  url: Buffer.from(`?token=${encodeURIComponent(secret)}&more`),
  json: Buffer.from(JSON.stringify({ secret })),
  'utf-16': Buffer.from(secret, 'utf16le'),
}

/** Writes it to both outputs and stays until it is told to end. */
const teller = `
  const bytes = Buffer.from(process.argv[1], 'base64')
  process.on('message', () => {})
  process.stdout.write(bytes)
  process.stderr.write(bytes, () => process.send('told'))
`

/** Plants a canary in every place in every form. Returns how many were planted, and those that were not found. */
export async function plantEverywhere(root: string): Promise<{ tried: number; passed: string[] }> {
  let tried = 0
  const passed: string[] = []
  for (const [form, planted] of Object.entries(forms)) {
    const places = { ...inFiles(join(root, form), planted), ...(await inProcess(planted)) }
    for (const [name, searched] of Object.entries(places)) {
      tried += 1
      if (!hitsIn(searched).some((hit) => hit.endsWith(`: ${form}`))) passed.push(`${name}, ${form}`)
    }
  }
  return { tried, passed }
}

/** A log of a host without a scrubber, a backup, an export and a database whose pages are still in its journal. */
function inFiles(folder: string, planted: Buffer): Record<string, Place[]> {
  const of = (...path: string[]): Place[] => filesOf(folder).filter(({ name }) => name === join(...path))
  mkdirSync(join(folder, 'backups'), { recursive: true })
  writeFileSync(join(folder, 'backups', 'a.bak'), Buffer.concat([Buffer.alloc(999, 7), planted, Buffer.alloc(99, 7)]))
  const db = new Database(join(folder, 'pushdeck.db'))
  db.pragma('journal_mode = WAL')
  db.exec('CREATE TABLE t (a)')
  db.prepare('INSERT INTO t VALUES (?)').run(planted)
  const journal = of('pushdeck.db-wal')
  db.close()
  createFileLog(join(folder, 'logs', 'pushdeck.log'), Date.now).info(planted.toString('latin1'))
  const log = of('logs', 'pushdeck.log')
  return {
    ...{ journal, database: of('pushdeck.db'), backup: of('backups', 'a.bak') },
    // JSON writes what is no text in another way
    ...(planted.includes(0) ? {} : { log }),
    ...{ export: [{ name: 'export', bytes: planted }], frame: [{ name: 'frame', bytes: planted }] },
  }
}

async function inProcess(planted: Buffer): Promise<Record<string, Place[]>> {
  // neither takes a zero
  const text = planted.includes(0) ? '' : planted.toString()
  const child = spawn(process.execPath, ['-e', teller, planted.toString('base64'), text], {
    env: { ...process.env, PLANTED: text },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const said = { stdout: [] as Place[], stderr: [] as Place[] }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.on('data', (piece: Buffer) => void said[name].push({ name, bytes: piece }))
  await once(child, 'message')
  const seen = processesOf(child.pid ?? 0)
  child.kill()
  await once(child, 'close')
  const [args = [], environment = []] = ['cmdline', 'environ'].map((name) =>
    seen.filter((one) => one.name.startsWith(name)),
  )
  return { ...said, ...(text === '' || seen.length === 0 ? {} : { arguments: args, environment }) }
}
