import { Button, type InputRef } from 'antd'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Chosen } from './address.ts'
import styles from './Filter.module.css'
import { MoreFilters } from './MoreFilters.tsx'
import { SearchBox } from './SearchBox.tsx'
import { useFindKey } from './use-find-key.ts'

interface FilterRowProps {
  chosen: Chosen
  onChange: (change: Chosen) => void
  onClear: () => void
}

/** What is looked for, in one row. */
export function FilterRow({ chosen, onChange, onClear }: FilterRowProps) {
  const { t } = useTranslation()
  const box = useRef<InputRef>(null)
  const change = useRef(onChange)
  change.current = onChange
  useFindKey(useCallback(() => box.current?.focus({ cursor: 'all' }), []))
  const lookFor = useCallback((search: string) => change.current({ search }), [])
  const lookForRecipient = useCallback((recipient: string) => change.current({ recipient }), [])
  return (
    <search className={styles['row']}>
      <SearchBox
        ref={box}
        id="search"
        label={t('history.search')}
        longest={200}
        value={chosen.search ?? ''}
        onChange={lookFor}
      />
      <SearchBox
        id="recipient"
        isPrivate
        label={t('history.recipient')}
        longest={1_000}
        value={chosen.recipient ?? ''}
        onChange={lookForRecipient}
      />
      <MoreFilters chosen={chosen} onChange={onChange} />
      {Object.keys(chosen).length > 0 && (
        <Button type="link" onClick={onClear}>
          {t('history.clear')}
        </Button>
      )}
    </search>
  )
}
