import { Button, Checkbox, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { useExport } from '../../components/export/use-export.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import styles from './Delivery.module.css'

/** Writes down what happened, to hand to somebody else. */
export function IncidentSheet({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  useFocusReturn()
  const { t } = useTranslation()
  const language = useLanguage()
  const { isBusy, run } = useExport()
  const [format, setFormat] = useState<'text' | 'json'>('text')
  const [withRecipients, setWithRecipients] = useState(false)
  const { id: deliveryId, audience, cleared } = delivery
  const save = () => {
    run(async () => ({ kind: 'incident', format, deliveryId, withRecipients }))
    onClose()
  }
  return (
    <Modal
      open
      width={520}
      title={t('correction.incident.title')}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={isBusy} onClick={save}>
            {t('correction.incident.save')}
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        <p>{t('correction.incident.text')}</p>
        <Radio.Group
          aria-label={t('correction.incident.format')}
          options={(['text', 'json'] as const).map((value) => ({
            value,
            label: t(`correction.incident.formats.${value}`),
          }))}
          value={format}
          onChange={(event) => setFormat(event.target.value as 'text' | 'json')}
        />
        {audience.named > 0 && !cleared && (
          <Checkbox checked={withRecipients} onChange={(event) => setWithRecipients(event.target.checked)}>
            {t(audience.kind === 'tag' ? 'correction.incident.withTags' : 'correction.incident.withRecipients', {
              n: formatCount(audience.named, language),
            })}
          </Checkbox>
        )}
      </div>
    </Modal>
  )
}
