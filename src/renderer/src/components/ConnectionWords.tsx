import type { Stage } from '#shared/domain/stage.ts'
import { ClampedText } from './ClampedText.tsx'
import styles from './ConnectionWords.module.css'
import { StageTag } from './Stage.tsx'

/** A connection in a list: its name with its stage, on one line. */
export const ConnectionWords = ({ name, stage }: { name: string; stage: Stage }) => (
  <span className={styles['together']}>
    <ClampedText text={name} oneLine />
    <StageTag stage={stage} />
  </span>
)
