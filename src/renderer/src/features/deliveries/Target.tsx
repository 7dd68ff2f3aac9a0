import type { Delivery } from '#shared/contract/delivery-views.ts'
import { AudienceWords } from '../../components/AudienceWords.tsx'
import { StageTag } from '../../components/Stage.tsx'
import styles from './Delivery.module.css'

/** Where a delivery would go, and to whom. */
export const Target = ({ delivery: { stage, audience } }: { delivery: Pick<Delivery, 'stage' | 'audience'> }) => (
  <p className={styles['target']}>
    <StageTag stage={stage} />
    <AudienceWords whole audience={audience} />
  </p>
)
