import { useTranslation } from 'react-i18next'
import type { Badge } from '#shared/domain/maxim-badge.ts'
import { formatCount, useLanguage } from '../format.ts'
import styles from './BadgeNote.module.css'

/** The number on the app's icon as it will be; nothing where the badge is none. */
export function BadgeNote({ badge }: { badge: Badge | null }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (badge === null) return null
  const { adds, count, isAssumed } = badge
  const n = formatCount(count, language)
  const isCleared = !adds && count === 0
  return (
    <p className={styles['note']}>
      <span className={styles['icon']} aria-hidden="true">
        {!isCleared && <b>{adds ? `+${n}` : n}</b>}
      </span>
      {isAssumed
        ? t('preview.badge.assumed')
        : t(isCleared ? 'preview.badge.clears' : adds ? 'preview.badge.adds' : 'preview.badge.sets', { n })}
    </p>
  )
}
