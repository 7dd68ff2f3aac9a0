import { formatRelative, useLanguage } from '../../components/format.ts'
import { Time, useNow } from '../../components/Time.tsx'
import styles from './Delivery.module.css'

/** A moment, and below it how long ago that is. */
export function When({ at }: { at: number }) {
  const now = useNow(10_000)
  const language = useLanguage()
  return (
    <span className={styles['leaves']}>
      <Time at={at} />
      <span className={styles['figures']}>{formatRelative(Math.min(at, now), now, language)}</span>
    </span>
  )
}
