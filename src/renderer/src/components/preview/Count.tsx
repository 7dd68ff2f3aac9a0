import { useTranslation } from 'react-i18next'
import type { Measured } from '#shared/domain/vendor-view.ts'
import { formatCount, useLanguage } from '../format.ts'
import styles from './Notes.module.css'

interface CountProps {
  measured: Measured
  /** Whose limit it is, where that is not said above. */
  vendor?: string
}

/** A length beside its limit: 123 / 4,096 bytes. Half widths are told as Chinese characters, two to one. */
export function Count({ measured: { length, limit }, vendor }: CountProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const per = limit.unit === 'half-widths' ? 2 : 1
  const words = t(`preview.of.${limit.unit}`, {
    part: t(`preview.parts.${limit.part}`),
    n: formatCount(length / per, language),
    most: formatCount(limit.most / per, language),
  })
  const isOver = length > limit.most
  return (
    <p className={styles[isOver ? 'warned' : 'quiet']}>
      {vendor !== undefined && `${vendor} · `}
      {words}
      {isOver && limit.part === 'payload' && ` · ${t('preview.payloadOver')}`}
    </p>
  )
}
