import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecipientList } from '#shared/domain/recipients.ts'
import { shownInvalid } from '#shared/domain/table.ts'
import { formatCount, useLanguage } from '../format.ts'
import { InvalidValues } from './InvalidValues.tsx'
import styles from './Recipients.module.css'

const namedLines = 5

/** What is amiss with a list: values that can't be read, or nothing there at all. */
export function AudienceHint({ list: { values, invalid } }: { list: RecipientList }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  if (invalid.length === 0) return values.length === 0 ? t('compose.audience.empty') : null
  const lines = invalid
    .slice(0, namedLines)
    .map(({ line }) => line)
    .join(', ')
  const n = formatCount(invalid.length, language)
  return (
    <span className={styles['bad']}>
      {t('compose.audience.invalid', { n, lines })}{' '}
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {t('audiences.invalid.show')}
      </Button>
      <Modal
        open={isOpen}
        width={680}
        title={t('audiences.invalid.heading', { n })}
        closable={{ 'aria-label': t('common.close') }}
        onCancel={() => setOpen(false)}
        footer={null}
        destroyOnHidden
      >
        {invalid.some(({ reason }) => reason === 'damaged') && (
          <Alert
            type="warning"
            showIcon
            title={t('audiences.file.damagedText')}
            description={t('audiences.file.cure')}
          />
        )}
        <InvalidValues listed={invalid.slice(0, shownInvalid)} count={invalid.length} />
      </Modal>
    </span>
  )
}
