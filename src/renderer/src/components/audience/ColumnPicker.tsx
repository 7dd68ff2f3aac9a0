import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Table } from '#shared/domain/table.ts'
import { useMask } from '../../masking/use-mask.ts'
import { List } from '../List.tsx'
import styles from './AudienceImport.module.css'
import type { ColumnChoice } from './use-import.ts'

const shownRows = 6
const allColumns = -1

/** A, B … Z, AA, as Excel names its columns. */
const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

interface Shown {
  cells: string[]
  index: number
}

interface ColumnPickerProps {
  table: Table
  onRead: (choice: ColumnChoice) => void
}

/** Asks which column holds the recipients, over the first rows of the file; the likely one is chosen already. */
export function ColumnPicker({ table, onRead }: ColumnPickerProps) {
  const { t } = useTranslation()
  const { hide } = useMask()
  const [column, setColumn] = useState(table.guess)
  const [hasHeader, setHasHeader] = useState(table.hasHeader)
  const header = hasHeader ? (table.rows[0] ?? []) : []
  const nameOf = (index: number): string => {
    const letter = t('audiences.file.letter', { letter: letterOf(index) })
    return header[index]?.trim() ? `${letter} · ${hide(header[index])}` : letter
  }
  const columns = Array.from({ length: table.columns }, (_, index) => index)
  const rows = table.rows.slice(hasHeader ? 1 : 0, shownRows).map((cells, index) => ({ cells, index }))
  return (
    <>
      <div className={styles['row']}>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: antd's Select is the control */}
        <label>
          {t('audiences.file.column')}
          <Select
            className={styles['select'] ?? ''}
            aria-label={t('audiences.file.column')}
            value={column}
            onChange={setColumn}
            options={[
              ...columns.map((value) => ({ value, label: nameOf(value) })),
              { value: allColumns, label: t('audiences.file.allColumns') },
            ]}
          />
        </label>
        <Checkbox checked={hasHeader} onChange={(event) => setHasHeader(event.target.checked)}>
          {t('audiences.file.hasHeader')}
        </Checkbox>
      </div>
      <div className={styles['scroll']}>
        <List
          label={t('audiences.file.preview')}
          rows={rows}
          keyOf={({ index }) => index}
          columns={columns.map((index) => ({
            title: nameOf(index),
            cell: ({ cells }: Shown) => (
              <span className={index === column ? styles['chosen'] : undefined}>{hide(cells[index] ?? '')}</span>
            ),
          }))}
        />
      </div>
      <div className={styles['row']}>
        <Button type="primary" onClick={() => onRead({ column: column === allColumns ? null : column, hasHeader })}>
          {t('audiences.file.read')}
        </Button>
      </div>
    </>
  )
}
