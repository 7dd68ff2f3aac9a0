import type { AuditRow } from '#main/store/repositories/audit.ts'
import type { AuditFault } from '#shared/domain/audit-chain.ts'
import { stageWords, summaryWords } from '#shared/domain/delivery-words.ts'
import { sayIn, type Text } from '#shared/domain/text.ts'
import { type Column, moment, type Say, worded } from './table.ts'

type Mark = AuditFault['kind'] | 'ok'

/** A line with what is wrong with it. The last row is no line: it says what was found, with the hash of the newest one. */
export interface AuditTableRow extends Omit<AuditRow, 'id' | 'segment'> {
  id: number | null
  segment: number | null
  mark: Mark
}

const markWords: Readonly<Record<Mark, Text>> = {
  ok: { zh: '没有被改动', en: 'Unchanged' },
  changed: { zh: '内容和写入时不一样', en: 'Not what was written' },
  missing: { zh: '之前有记录被删除、插入或调换', en: 'Lines before it removed, inserted or swapped' },
  foreign: { zh: '不是推送台写入的', en: 'Not written by Pushdeck' },
  end: { zh: '最后有记录被删除', en: 'Lines removed at the end' },
}

export const auditColumns = (say: Say): Column<AuditTableRow>[] => [
  { key: 'id', title: { zh: '编号', en: 'No.' }, value: (row) => row.id },
  ...moment<AuditTableRow>('time', { zh: '时间', en: 'Time' }, (row) => row.at, say),
  { key: 'operator', title: { zh: '操作员', en: 'Operator' }, value: (row) => row.operator },
  { key: 'action', title: { zh: '操作', en: 'Action' }, value: (row) => row.action },
  { key: 'subject', title: { zh: '对象', en: 'Subject' }, value: (row) => row.subject_name ?? '' },
  { key: 'subjectId', title: { zh: '对象 ID', en: 'Subject id' }, value: (row) => row.subject_id ?? '' },
  {
    key: 'detail',
    title: { zh: '细节', en: 'Detail' },
    value: (row) => asJson(row.detail),
    text: (row) => row.detail,
  },
  coded('stage', { zh: '环境', en: 'Stage' }, (row) => row.stage, stageWords),
  coded('outcome', { zh: '结果', en: 'Outcome' }, (row) => row.outcome, summaryWords),
  { key: 'segment', title: { zh: '段', en: 'Segment' }, value: (row) => row.segment },
  { key: 'previous', title: { zh: '上一行的校验值', en: 'Hash of the line before' }, value: (row) => row.previous },
  { key: 'hash', title: { zh: '校验值', en: 'Hash' }, value: (row) => row.hash },
  worded('chain', { zh: '核对', en: 'Check' }, (row) => row.mark, markWords),
]

/** What a code means, where there is one; what was written in its place from outside stays as it is. */
const coded = (
  key: string,
  title: Text,
  code: (row: AuditTableRow) => string | null,
  words: Readonly<Record<string, Text>>,
): Column<AuditTableRow> => ({
  key,
  title,
  value: code,
  text: (row, { language }) => {
    const found = code(row) ?? ''
    const text = Object.hasOwn(words, found) ? words[found] : undefined
    return text ? sayIn(language, text) : found
  },
})

/** As far as it is JSON: a line may have been changed from outside. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
