import { lazy, Suspense, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { formatDuration, useLanguage } from '../format.ts'
import { ZonedTimeWords } from '../ZonedTimeWords.tsx'
import styles from './Sending.module.css'
import type { When } from './use-when.ts'

const TimePicker = lazy(() => import('./TimePicker.tsx'))

interface ScheduleFieldsProps {
  when: When
  delivery: Pick<Delivery, 'provider' | 'audience'>
  error: string | undefined
}

/** The time, what it is elsewhere and how far off, and what has to be so when it comes. */
export function ScheduleFields({ when, delivery: { provider, audience }, error }: ScheduleFieldsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const id = useId()
  const { chosen, now } = when
  const fault = error ?? (chosen?.fault ? t(`schedule.fault.${chosen.fault}`) : undefined)
  const mayProviderWait = provider === 'baidu' && (audience.kind === 'all' || audience.kind === 'tag')
  return (
    <>
      <div className={styles['moment']}>
        <Suspense fallback={null}>
          <TimePicker value={when.local} describedBy={id} onChange={when.setLocal} />
        </Suspense>
        <span id={id} role="status">
          {fault && <span className={styles['problem']}>{fault}</span>}
          {chosen && !fault && (
            <>
              <strong>
                <ZonedTimeWords at={chosen.at} zone={chosen.zone} />
              </strong>{' '}
              <span className="quiet">{t('schedule.in', { duration: formatDuration(chosen.at - now, language) })}</span>
            </>
          )}
        </span>
      </div>
      <div className={styles['words']}>
        {chosen && chosen.kind !== 'exact' && (
          <p className={styles['problem']}>{t(`schedule.clocks.${chosen.kind}`)}</p>
        )}
        <p>{t('schedule.mustRun')}</p>
        {mayProviderWait && <p>{t('schedule.byProvider')}</p>}
      </div>
    </>
  )
}
