import { statSync } from 'node:fs'
import type { Ports } from '#main/app/ports.ts'
import { csvRows, separatorOf } from '#main/tables/csv-rows.ts'
import { type Row, TableUnreadable } from '#main/tables/rows.ts'
import { readText } from '#main/tables/text-file.ts'
import type { ExportResult } from '#shared/contract/export-result.ts'
import { csv } from '#shared/domain/csv.ts'
import type { FileInput } from '#shared/domain/file-input.ts'
import { findFault } from '#shared/domain/recipient-value.ts'
import { secondsIn } from '#shared/domain/tenant.ts'
import type { Text } from '#shared/domain/text.ts'
import { writeAudit } from './audit.ts'
import type { ChosenFiles } from './chosen-files.ts'
import type { Core } from './core.ts'
import type { FileExchange } from './file-exchange.ts'
import { giveFile } from './give-file.ts'
import { found, invalidField, Refusal } from './refusal.ts'
import { placeOf } from './tenant-record.ts'
import { newTenant, toTenant } from './tenants.ts'

/** What is read at once without keeping anything else waiting. */
const largestBytes = 512 * 1024
const mostTenants = 2_000
const columns = ['tenant_id', 'instance_name', 'state', 'start', 'end', 'note', 'end_seconds']
/** How Excel writes an id of digits and one E. */
const damaged = /^\d(\.\d+)?E[+-]?\d+$/i

interface TenantFilesParts {
  files: FileExchange
  chosen: ChosenFiles
  saveFile: Ports['saveFile']
}

/** The list of tenants as CSV, out and in. */
export function createTenantFiles(
  { store, clock, random, events }: Pick<Core, 'store' | 'clock' | 'random' | 'events'>,
  { files, chosen, saveFile }: TenantFilesParts,
) {
  return {
    export: async (connectionId: string): Promise<ExportResult> => {
      const connection = found(await store.connections.find(connectionId))
      const rows = (await store.tenants.list(placeOf(connection))).map(toTenant)
      const lines = rows.map(({ tenantId, instanceName, state, phase, startDate, endDate, note }) => [
        ...[tenantId ?? '', instanceName, phase === 'known' ? (state ?? '') : phase],
        ...[dateOf(startDate), dateOf(endDate), note, endDate ?? ''],
      ])
      const name = `pushdeck-tenants-${new Date(clock.now()).toISOString().slice(0, 10)}.csv`
      const content = Buffer.from(csv([columns, ...lines]))
      return giveFile(files, saveFile, { name, type: 'text/csv; charset=utf-8', content })
    },
    import: async (connectionId: string, file: FileInput, by: string) => {
      const connection = found(await store.connections.find(connectionId))
      const { entries, faults } = entriesIn(await rowsOf(file))
      const place = placeOf(connection)
      const added = await store.transaction(async (inside) => {
        let count = 0
        for (const entry of entries) {
          if (await inside.tenants.findAt(place, entry.tenantId)) continue
          const given = { ...entry, id: random.uuid(), operator: by, at: clock.now() }
          await inside.tenants.insert(newTenant(place, { ...given, origin: 'imported' }))
          count += 1
        }
        await writeAudit(inside, {
          ...{ at: clock.now(), operator: by, action: 'tenants.import' },
          ...{ subjectId: connection.id, subjectName: connection.name, detail: { added: String(count) } },
        })
        return count
      })
      events.changed('tenants', connectionId)
      return { added, known: entries.length - added, faults }
    },
  }

  async function rowsOf(file: FileInput): Promise<Row[]> {
    const path = await chosen.locate(file)
    try {
      if (statSync(path).size > largestBytes) throw new TableUnreadable('too-large')
      const start = [...readText(path)].map(({ text }) => text).join('')
      const rows = [...csvRows(path, separatorOf(start.split(/\r?\n/, 20)) ?? ',')].flatMap((batch) => batch.rows)
      if (rows.length > mostTenants + 1) throw new TableUnreadable('too-large')
      return rows
    } catch (error) {
      throw error instanceof TableUnreadable ? new Refusal('TABLE_UNREADABLE', { fault: error.fault }) : error
    } finally {
      await chosen.drop(file)
    }
  }
}

export type TenantFiles = ReturnType<typeof createTenantFiles>

const dateOf = (seconds: string | null): string => {
  const value = secondsIn(seconds)
  return value === null || value > 253_402_300_799 ? (seconds ?? '') : new Date(value * 1_000).toISOString()
}

const heads = {
  tenantId: ['tenant_id', 'tenantid', '租户id'],
  instanceName: ['instance_name', 'instancename', '实例名'],
  note: ['note', 'notes', '备注'],
}

function entriesIn([head, ...rows]: readonly Row[]) {
  const names = head?.cells.map((cell) => cell.trim().toLowerCase().replaceAll(' ', '')) ?? []
  const column = (name: keyof typeof heads) => names.findIndex((one) => heads[name].includes(one))
  const at = { tenantId: column('tenantId'), instanceName: column('instanceName'), note: column('note') }
  if (at.tenantId < 0) throw invalidField('file', noColumn)
  const entries = new Map<string, { tenantId: string; instanceName: string; note: string }>()
  const faults: number[] = []
  for (const { line, cells } of rows) {
    const cell = (index: number) => (cells[index] ?? '').trim().replace(/^'(?=[=+\-@＝＋－＠])/, '')
    const tenantId = cell(at.tenantId)
    if (tenantId === '') continue
    if (tenantId.length > 200 || damaged.test(tenantId) || findFault('alias', tenantId)) faults.push(line)
    else
      entries.set(tenantId, {
        tenantId,
        instanceName: cell(at.instanceName).slice(0, 200),
        note: cell(at.note).slice(0, 500),
      })
  }
  return { entries: [...entries.values()], faults }
}

const noColumn: Text = {
  zh: '第一行要写列名，其中一列是 tenant_id（或“租户 ID”）。导出的文件就是这个格式。',
  en: 'The first row must name the columns, one of them tenant_id. An exported file has this form.',
}
