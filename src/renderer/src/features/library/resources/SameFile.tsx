import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Resource } from '#shared/contract/resources.ts'
import { Copyable } from '../../../components/Copyable.tsx'
import { Time } from '../../../components/Time.tsx'
import styles from './Resources.module.css'

interface SameFileProps {
  resource: Resource
  /** Of the file that was chosen now. */
  name: string
  isAgain: boolean
  onChange: (again: boolean) => void
}

/** The same content is there already: its id can be used, or the file uploaded once more. */
export function SameFile({
  resource: { resourceId, fileName, uploadedAt, operator },
  name,
  isAgain,
  onChange,
}: SameFileProps) {
  const { t } = useTranslation()
  return (
    <div className={styles['same']}>
      <span>
        {t('uploads.same.words', { name: fileName, operator })} <Time at={uploadedAt} relative />
      </span>
      <span>
        {t('uploads.same.id')} <Copyable text={resourceId} />
      </span>
      <Checkbox
        checked={isAgain}
        aria-label={t('uploads.same.againOf', { name })}
        onChange={(event) => onChange(event.target.checked)}
      >
        {t('uploads.same.again')}
      </Checkbox>
    </div>
  )
}
