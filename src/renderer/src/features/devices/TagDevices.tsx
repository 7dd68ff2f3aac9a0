import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Devices.module.css'
import { TaggingForm } from './TaggingForm.tsx'
import { TaggingReport } from './TaggingReport.tsx'
import { useTaggings } from './tagging.ts'

interface TagDevicesProps {
  connection: Connection
  tag: string
  onBack: () => void
}

/** Putting devices into a tag or taking them out: the list, then how far it is, then what became of each. */
export function TagDevices({ connection, tag, onBack }: TagDevicesProps) {
  const { t } = useTranslation()
  const { hide } = useMask()
  const tagging = useTaggings(({ taggings }) => taggings[connection.id])
  return (
    <div className={styles['stack']}>
      <div className={styles['head']}>
        <Button size="small" onClick={onBack}>
          {t('devices.tagging.back')}
        </Button>
        <h2>{t('devices.tagging.title', { tag: hide(tagging?.tag ?? tag) })}</h2>
      </div>
      {tagging ? (
        <TaggingReport connection={connection} tagging={tagging} />
      ) : (
        <TaggingForm connection={connection} tag={tag} />
      )}
    </div>
  )
}
