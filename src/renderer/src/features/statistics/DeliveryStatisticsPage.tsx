import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { idSchema } from '#shared/contract/base.ts'
import { useApi } from '../../bridge/api.ts'
import { hasCode } from '../../bridge/errors.ts'
import { ChannelFunnel } from '../../components/ChannelFunnel.tsx'
import { ConnectionWords } from '../../components/ConnectionWords.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { MissingDelivery } from '../../components/MissingDelivery.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { CurvePanel } from './CurvePanel.tsx'
import { KeyFigures } from './KeyFigures.tsx'

/** The figures of the delivery that the address names. */
export default function DeliveryStatisticsPage({ id }: { id: string }) {
  return idSchema.safeParse(id).success ? <OneStatistics id={id} /> : <MissingDelivery />
}

/** The honest funnel of one delivery. */
function OneStatistics({ id }: { id: string }) {
  const { t } = useTranslation()
  const query = useQuery(useApi().query.deliveries.get.queryOptions({ input: { id } }))
  const delivery = query.data
  if (hasCode(query.error, 'NOT_FOUND')) return <MissingDelivery />
  if (!delivery) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  return (
    <Page
      title={delivery.title || t('compose.untitled')}
      note={<ConnectionWords name={delivery.connectionName} stage={delivery.stage} />}
      actions={
        <>
          {delivery.taskCount > 0 && (
            <Link href={`/statistics?tab=deliveries&with=${id}`} asChild>
              <Button>{t('figures.compare.withOthers')}</Button>
            </Link>
          )}
          <Link href={`/deliveries/${id}`} asChild>
            <Button>{t('statistics.openDelivery')}</Button>
          </Link>
        </>
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
          <CurvePanel delivery={delivery} />
        </>
      )}
    </Page>
  )
}
