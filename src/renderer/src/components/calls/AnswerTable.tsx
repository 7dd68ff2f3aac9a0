import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/domain/operation.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useMask } from '../../masking/use-mask.ts'
import { copyText } from '../copy-text.ts'
import { useLanguage } from '../format.ts'
import { List } from '../List.tsx'
import styles from './Calls.module.css'

interface Row {
  cells: readonly string[]
  index: number
}

interface AnswerTableProps {
  table: Answer['tables'][number]
  /** Names a table that has no title. */
  label: string
}

/** Rows that the provider gave, to be copied into a sheet as they stand. */
export function AnswerTable({ table: { title, columns, rows: cells }, label }: AnswerTableProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const language = useLanguage()
  const { figure } = useMask()
  const heads = columns.map((column) => sayIn(language, column))
  const rows = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : sayIn(language, cell))))
  const shown = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? figure(cell) : sayIn(language, cell))))
  const name = title ? sayIn(language, title) : label
  const copy = () =>
    void copyText([heads, ...rows].map((row) => row.join('\t')).join('\n')).then(
      () => message.success(t('common.copied')),
      () => message.warning(t('calls.notCopied')),
    )
  return (
    <div>
      <div className={styles['head']}>
        <h3>{name}</h3>
        {rows.length > 0 && (
          <Button size="small" type="text" onClick={copy}>
            {t('calls.copyTable')}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="quiet">{t('calls.noRows')}</p>
      ) : (
        <List<Row>
          label={name}
          rows={shown.map((cells, index) => ({ cells, index }))}
          keyOf={({ index }) => index}
          columns={heads.map((head, index) => ({ title: head, cell: ({ cells }) => cells[index] ?? '' }))}
        />
      )}
    </div>
  )
}
