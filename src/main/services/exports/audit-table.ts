import type { AuditRow } from '#main/store/repositories/audit.ts'
import type { Store } from '#main/store/store.ts'
import type { Column, Say, Table } from './table.ts'
import { moment } from './table.ts'

const rowsPerPage = 200

/** Who did what, newest first. */
export async function auditTable({ audit }: Pick<Store, 'audit'>, say: Say): Promise<Table<AuditRow>> {
  // lines are never removed, so the newest one's number is how many there are
  const [newest] = await audit.page(null, 1)
  const total = newest?.id ?? 0
  const pages = async function* () {
    for (let before = total + 1; ; ) {
      const rows = await audit.page(before, rowsPerPage)
      const last = rows.at(-1)
      if (!last) return
      before = last.id
      yield { rows, share: 1 - (last.id - 1) / total }
    }
  }
  return { name: 'audit', columns: columnsFor(say), total, pages }
}

const columnsFor = (say: Say): Column<AuditRow>[] => [
  { key: 'id', title: { zh: '编号', en: 'No.' }, value: (row) => row.id },
  ...moment<AuditRow>('time', { zh: '时间', en: 'Time' }, (row) => row.at, say),
  { key: 'operator', title: { zh: '操作员', en: 'Operator' }, value: (row) => row.operator },
  { key: 'action', title: { zh: '操作', en: 'Action' }, value: (row) => row.action },
  { key: 'subject', title: { zh: '对象', en: 'Subject' }, value: (row) => row.subject_name ?? '' },
  { key: 'subjectId', title: { zh: '对象 ID', en: 'Subject id' }, value: (row) => row.subject_id ?? '' },
  {
    key: 'detail',
    title: { zh: '细节', en: 'Detail' },
    value: (row) => JSON.parse(row.detail) as unknown,
    text: (row) => row.detail,
  },
]
