import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApi } from '../../bridge/api.ts'
import { ChannelFunnel } from '../../components/ChannelFunnel.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { KeyFigures } from './KeyFigures.tsx'

/** The honest funnel of one delivery. */
export default function DeliveryStatisticsPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const query = useQuery(useApi().query.deliveries.get.queryOptions({ input: { id } }))
  const delivery = query.data
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  if (!delivery) return null
  return (
    <Page
      title={delivery.title || t('compose.untitled')}
      note={delivery.connectionName}
      actions={
        <Link href={`/deliveries/${id}`} asChild>
          <Button>{t('statistics.openDelivery')}</Button>
        </Link>
      }
    >
      {delivery.taskCount === 0 ? (
        <Panel>
          <p className="quiet">{t('statistics.none')}</p>
        </Panel>
      ) : (
        <>
          <KeyFigures delivery={delivery} />
          <Panel title={t('statistics.channels')}>
            <ChannelFunnel deliveryId={id} provider={delivery.provider} />
          </Panel>
        </>
      )}
    </Page>
  )
}
