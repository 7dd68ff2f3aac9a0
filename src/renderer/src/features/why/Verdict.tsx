import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { hasCode } from '../../bridge/errors.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { useLanguage } from '../../components/format.ts'
import { MissingDelivery } from '../../components/MissingDelivery.tsx'
import { DeliveryTag } from '../../components/OutcomeTag.tsx'
import { Panel } from '../../components/Panel.tsx'
import { StageTag } from '../../components/Stage.tsx'
import { TextLink } from '../../components/TextLink.tsx'
import { Time } from '../../components/Time.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { Evidence } from './Evidence.tsx'
import { Replies } from './Replies.tsx'
import styles from './Why.module.css'

/** Times pass by themselves: a display begins, a countdown ends. */
const againMs = 15_000
const freshSeconds = 60

/** Why one id did not get one delivery: a sentence, the next step, a reply, and what it rests on. */
export function Verdict({ id, deliveryId }: { id: string; deliveryId: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { scrub } = useMask()
  const { query } = useApi()
  const answer = useQuery({
    ...query.why.verdict.queryOptions({ input: { id, deliveryId } }),
    refetchInterval: againMs,
    retry: false,
  })
  const verdict = answer.data
  // what is known is told at once; the provider's counters come when it has answered
  useQuery({
    ...query.statistics.get.queryOptions({ input: { deliveryId, maxAgeSeconds: freshSeconds } }),
    enabled: (verdict?.delivery.taskCount ?? 0) > 0,
  })
  if (hasCode(answer.error, 'NOT_FOUND')) return <MissingDelivery />
  if (!verdict) return <ErrorNote error={answer.error} onRetry={() => void answer.refetch()} />
  const { delivery, sentence, next, reply } = verdict
  return (
    <Panel>
      <div className={styles['verdict']}>
        <p className={styles['which']}>
          <TextLink href={`/deliveries/${delivery.id}`} label={delivery.title || t('compose.untitled')} />
          <Time at={delivery.submittedAt ?? delivery.createdAt} relative />
          <DeliveryTag delivery={delivery} />
          <StageTag stage={delivery.stage} />
        </p>
        <p className={styles['sentence']} role="status">
          {scrub(sayIn(language, sentence))}
        </p>
        <p>
          <strong className={styles['next']}>{t('why.next')}</strong> {scrub(sayIn(language, next))}
        </p>
        <Replies reply={reply} />
        <Evidence verdict={verdict} />
      </div>
    </Panel>
  )
}
