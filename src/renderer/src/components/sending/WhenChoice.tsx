import { Radio } from 'antd'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { ScheduleFields } from './ScheduleFields.tsx'
import styles from './Sending.module.css'
import type { When } from './use-when.ts'

interface WhenChoiceProps {
  when: When
  delivery: Pick<Delivery, 'provider' | 'audience'>
  /** What the core found wrong with the time. */
  error?: string | undefined
  children?: ReactNode
}

/** Now, or at a time of one's own choice while the console runs. */
export function WhenChoice({ when, delivery, error, children }: WhenChoiceProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={styles['when']}>
      <div className={styles['row']}>
        <span className={styles['choice']}>
          <span className="quiet" id={id}>
            {t('schedule.when')}
          </span>
          <Radio.Group
            aria-labelledby={id}
            value={when.mode}
            options={(['now', 'later'] as const).map((value) => ({ value, label: t(`schedule.${value}`) }))}
            onChange={(event) => when.setMode(event.target.value)}
          />
        </span>
        {children}
      </div>
      {when.mode === 'later' && <ScheduleFields when={when} delivery={delivery} error={error} />}
    </div>
  )
}
