import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { Content } from '#shared/domain/content.ts'
import { ReuseContent } from './ReuseContent.tsx'
import { ReuseElsewhere } from './ReuseElsewhere.tsx'

/** What can be done from a delivery's heading. */
export function DeliveryActions({ delivery }: { delivery: Delivery & { content: Content | null } }) {
  const { t } = useTranslation()
  const { id, state, connectionId, content, taskCount } = delivery
  return (
    <>
      {state !== 'reviewed' && content && (
        <>
          <ReuseContent connectionId={connectionId} content={content} />
          <ReuseElsewhere connectionId={connectionId} content={content} />
        </>
      )}
      {state !== 'reviewed' && (
        <Link href={`/why?delivery=${id}`} asChild>
          <Button>{t('why.open')}</Button>
        </Link>
      )}
      {taskCount > 0 && (
        <Link href={`/statistics/${id}`} asChild>
          <Button>{t('deliveries.openStatistics')}</Button>
        </Link>
      )}
    </>
  )
}
