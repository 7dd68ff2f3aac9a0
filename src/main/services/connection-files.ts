import { createHash } from 'node:crypto'
import type { Ports } from '#main/app/ports.ts'
import type { ConnectionRow } from '#main/store/repositories/connections.ts'
import { openArchive, sealArchive } from '#main/vault/archive.ts'
import type { Connection, ConnectionFile } from '#shared/contract/connections.ts'
import type { ExportResult } from '#shared/contract/export-result.ts'
import { testAudienceSchema } from '#shared/domain/audience.ts'
import type { ConnectionEntry } from '#shared/domain/connection-file.ts'
import type { FileInput } from '#shared/domain/file-input.ts'
import { writeAudit } from './audit.ts'
import type { ChosenFiles } from './chosen-files.ts'
import { largestFileBytes, readEntries, refusalFor, tooLarge, writeEntries } from './connection-file.ts'
import type { Connections } from './connections.ts'
import type { Core } from './core.ts'
import type { FileExchange } from './file-exchange.ts'
import { giveFile } from './give-file.ts'
import { found, invalidField } from './refusal.ts'
import type { StageLockService } from './stage-lock.ts'
import { assertLongEnough } from './vault-access.ts'

interface ConnectionFilesParts {
  connections: Connections
  files: FileExchange
  chosen: ChosenFiles
  stageLock: StageLockService
  saveFile: Ports['saveFile']
}

interface ImportInput {
  file: FileInput
  passphrase: string
  digest: string
  take: readonly { index: number; name: string }[]
}

/** Connections with their credentials as files under a passphrase, copied inside the core: nobody gets to see them. */
export function createConnectionFiles(core: Core, parts: ConnectionFilesParts) {
  const { store, vault, clock, random, providers, redactor } = core
  const { connections, files, chosen, stageLock, saveFile } = parts

  const entryOf = async (row: ConnectionRow): Promise<ConnectionEntry> => {
    const secrets = await vault.credentials(row.id)
    const revealed = Object.entries(secrets).map(([field, secret]) => [field, secret.reveal()])
    return {
      name: row.name,
      provider: row.provider,
      stage: row.stage,
      baseUrl: row.base_url,
      credentials: { ...(JSON.parse(row.settings) as Record<string, string>), ...Object.fromEntries(revealed) },
      limits: { inFlight: row.in_flight_limit, perSecond: row.per_second_limit },
      testAudience: row.test_audience === null ? null : testAudienceSchema.parse(JSON.parse(row.test_audience)),
    }
  }

  const ownRow = async (id: string): Promise<ConnectionRow> => {
    const row = found(await store.connections.find(id))
    if (row.built_in === 1)
      throw invalidField('id', {
        zh: '练习连接由程序维护，每台电脑都有，不能复制或导出。',
        en: 'The practice connection belongs to the console, and every one has its own; it can’t be copied or exported.',
      })
    return row
  }

  const sealed = async (entries: readonly ConnectionEntry[], passphrase: string): Promise<Buffer> => {
    const content = writeEntries(entries)
    return sealArchive(passphrase, content, random.bytes).finally(() => content.fill(0))
  }

  const open = async (file: FileInput, passphrase: string) => {
    redactor.learnForNow(passphrase)
    const bytes = await chosen.read(file)
    if (bytes.length > largestFileBytes) throw tooLarge()
    try {
      const content = await openArchive(passphrase, bytes)
      const entries = readEntries(content)
      content.fill(0)
      return { entries, digest: createHash('sha256').update(bytes).digest('hex') }
    } catch (error) {
      throw refusalFor(error)
    }
  }

  const isTaken = (name: string) => store.connections.isNameTaken(name, null)

  return {
    /** The same account under another name, with its credentials; STAGE stays, and production stays locked. */
    duplicate: async (id: string, name: string, by: string): Promise<Connection> => {
      const row = await ownRow(id)
      const entry = { ...(await entryOf(row)), name }
      const [copy] = await connections.add([entry], { by, action: 'connections.duplicate', detail: { from: row.name } })
      return found(copy)
    },
    /** Refuses INVALID for a short passphrase, STAGE_LOCKED where production is among them and locked. */
    export: async (ids: readonly string[], passphrase: string, by: string): Promise<ExportResult> => {
      assertLongEnough(passphrase)
      redactor.learnForNow(passphrase)
      const rows = await Promise.all([...new Set(ids)].map(ownRow))
      if (rows.some(({ stage }) => stage === 'production')) stageLock.assertOpen()
      const content = await sealed(await Promise.all(rows.map(entryOf)), passphrase)
      const name = `pushdeck-connections-${new Date(clock.now()).toISOString().slice(0, 10)}.pdc`
      const given = await giveFile(files, saveFile, { name, type: 'application/octet-stream', content })
      if (given.kind === 'cancelled') return given
      await store.transaction(async (inside) => {
        const line = { at: clock.now(), operator: by, action: 'connections.export' }
        for (const row of rows)
          await writeAudit(inside, { ...line, subjectId: row.id, subjectName: row.name, detail: { stage: row.stage } })
      })
      return given
    },
    /** What a file would add. Refuses WRONG_PASSPHRASE, and INVALID for one that is none or damaged. */
    read: async (file: FileInput, passphrase: string): Promise<ConnectionFile> => {
      const { entries, digest } = await open(file, passphrase)
      const views = entries.map(async ({ name, provider, stage, baseUrl, credentials }) => ({
        ...{ name, provider, stage, baseUrl },
        account: credentials[providers[provider].descriptor.accountField] ?? '',
        isTaken: await isTaken(name),
      }))
      return { digest, connections: await Promise.all(views) }
    },
    /** Adds the chosen ones, or none: `digest` says which file was looked at. */
    import: async ({ file, passphrase, digest, take }: ImportInput, by: string): Promise<Connection[]> => {
      const opened = await open(file, passphrase)
      if (opened.digest !== digest)
        throw invalidField('file', {
          zh: '文件在查看之后变了，请重新选择。没有导入。',
          en: 'The file has changed since it was looked at; choose it again. Nothing was imported.',
        })
      const entries = take.map(({ index, name }) => ({ ...found(opened.entries[index]), name }))
      return connections.add(entries, { by, action: 'connections.import' })
    },
  }
}

export type ConnectionFiles = ReturnType<typeof createConnectionFiles>
