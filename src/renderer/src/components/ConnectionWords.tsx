import type { Stage } from '#shared/domain/stage.ts'
import styles from './ShortText.module.css'
import { ShortText } from './ShortText.tsx'
import { StageTag } from './Stage.tsx'

/** A connection in a list: its name with its stage, on one line. */
export const ConnectionWords = ({ name, stage }: { name: string; stage: Stage }) => (
  <span className={styles['together']}>
    <ShortText text={name} oneLine />
    <StageTag stage={stage} />
  </span>
)
