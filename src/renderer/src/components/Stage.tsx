import { useTranslation } from 'react-i18next'
import type { Stage } from '#shared/domain/stage.ts'
import styles from './Stage.module.css'

/** A connection's stage, in words and with its colour as an edge: filled colour belongs to band, Send and sheet alone. */
export function StageTag({ stage }: { stage: Stage }) {
  const { t } = useTranslation()
  return (
    <span className={styles['tag']} data-stage={stage}>
      {t(`shell.stage.${stage}`)}
    </span>
  )
}
