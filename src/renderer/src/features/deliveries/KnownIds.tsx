import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { KnownId } from '#shared/contract/delivery-views.ts'
import { visibleText } from '#shared/domain/visible-text.ts'
import { useApi } from '../../bridge/api.ts'
import { Copyable } from '../../components/Copyable.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { useCopy } from '../../components/inspector/use-copy.ts'
import { Panel } from '../../components/Panel.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Delivery.module.css'

const shownOfEach = 5

/** The ids under which the provider may know a delivery, to be copied one by one or all at once. */
export function KnownIds({ deliveryId }: { deliveryId: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const copy = useCopy()
  const label = (kind: KnownId['kind']) =>
    kind === 'sent' ? t('deliveryDetail.ids.sent') : t(`deliveries.request.reference.${kind}`)
  const ids = useQuery(useApi().query.deliveries.ids.queryOptions({ input: { id: deliveryId } })).data ?? []
  if (ids.length === 0) return null
  const n = formatCount(ids.length, language)
  const lines = ids.map(({ kind, id }) => `${label(kind)}\t${id}`)
  return (
    <Panel
      title={t('deliveryDetail.ids.title')}
      extra={
        <Button size="small" onClick={() => copy(lines.join('\n'))}>
          {t('deliveryDetail.ids.copyAll', { n })}
        </Button>
      }
    >
      <p className="quiet">{t('deliveryDetail.ids.hint')}</p>
      <dl className={styles['known']}>
        {[...Map.groupBy(ids, ({ kind }) => kind)].map(([kind, same]) => (
          <div key={kind} className={styles['fact']}>
            <dt>{label(kind)}</dt>
            <dd className={styles['ids']}>
              <SomeIds ids={same} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

function SomeIds({ ids }: { ids: readonly KnownId[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const rest = ids.length - shownOfEach
  return (
    <>
      {ids.slice(0, shownOfEach).map(({ position, kind, id }) => (
        <Copyable key={`${position} ${id}`} text={id} shown={kind === 'tenant' ? hide(id) : visibleText(id)} />
      ))}
      {rest > 0 && <span className="quiet">{t('deliveryDetail.ids.rest', { n: formatCount(rest, language) })}</span>}
    </>
  )
}
