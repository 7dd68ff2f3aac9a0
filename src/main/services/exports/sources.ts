import type { AuditLine } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { found } from '#main/services/refusal.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Exported } from '#shared/contract/exports.ts'
import type { Audience } from '#shared/domain/audience.ts'
import { auditTable } from './audit-table.ts'
import { chartDataTable } from './chart-table.ts'
import { deliveryTable } from './delivery-table.ts'
import { encodeTable, type Progress, type TableFormat } from './encode.ts'
import { incidentSource } from './incident.ts'
import { pictureSource } from './picture.ts'
import { requestTable } from './request-table.ts'
import { supportSource } from './support.ts'
import type { SupportParts } from './support-facts.ts'
import type { Say, Table } from './table.ts'

/** Something to be written into a file. */
export interface Source {
  name: string
  /** Of the file's name. */
  ending: string
  type: string
  total: number | null
  parts: (onProgress: (progress: Progress) => void) => AsyncIterable<string | Buffer>
  /** What the record of the export says beside its kind. */
  subject?: Pick<AuditLine, 'subjectId' | 'subjectName'>
  detail?: Record<string, string>
}

export type AudienceParts = (delivery: DeliveryRow) => AsyncIterable<Audience>

export interface Asked {
  say: Say
  /** Who wants it. */
  by: string
  audienceParts: AudienceParts
  support: SupportParts
}

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const

/** Opens what is to be exported. Refuses NOT_FOUND, CLEARED, and INVALID for a picture that is none. */
export async function openSource(core: Core, what: Exported, asked: Asked): Promise<Source> {
  const { store, clock } = core
  const { say, by } = asked
  const written = <Row>(table: Table<Row>, format: TableFormat): Source => ({
    ...{ name: table.name, ending: format, type: types[format], total: table.total },
    parts: (onProgress) => {
      const about = { exported: what.kind, exportedAt: new Date(clock.now()).toISOString(), by, ...table.about }
      return encodeTable({ ...table, about }, format, say, onProgress)
    },
  })
  switch (what.kind) {
    case 'deliveries': {
      const detail = { ...(what.withMessage && { with: 'messages' }) }
      return { ...written(await deliveryTable(core, what, say), what.format), detail }
    }
    case 'requests': {
      const delivery = found(await store.deliveries.find(what.deliveryId))
      return {
        ...written(requestTable(core, delivery, what, say), what.format),
        subject: { subjectId: delivery.id, subjectName: delivery.title },
        detail: { ...(what.withBody && { with: 'bodies' }) },
      }
    }
    case 'audit':
      return written(await auditTable(core, say), what.format)
    case 'chart':
      return written(chartDataTable(what.data, say), what.format)
    case 'picture':
      return pictureSource(what)
    case 'incident':
      return incidentSource(core, what, asked)
    case 'support':
      return supportSource(core, asked.support)
  }
}
