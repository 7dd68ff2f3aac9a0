import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MayHaveReached as Row } from '#shared/contract/why.ts'
import { AudienceWords } from '../../components/AudienceWords.tsx'
import { ConnectionWords } from '../../components/ConnectionWords.tsx'
import { List } from '../../components/List.tsx'
import { DeliveryTag } from '../../components/OutcomeTag.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Time } from '../../components/Time.tsx'
import styles from './Why.module.css'

interface MayHaveReachedProps {
  items: readonly Row[]
  more: boolean
  days: number
  chosen: string | undefined
  onChoose: (deliveryId: string) => void
  onLonger: (() => void) | null
  longer: number
}

/** The deliveries that named an id or may have included it, newest first; one of them is looked at above. */
export function MayHaveReached({ items, more, days, chosen, onChoose, onLonger, longer }: MayHaveReachedProps) {
  const { t } = useTranslation()
  const title = t('why.list', { days })
  const message = ({ delivery: { id, title: name } }: Row) => {
    const words = name || t('compose.untitled')
    return (
      <Button
        type="link"
        className={styles['choice'] ?? ''}
        aria-current={id === chosen}
        aria-label={t('why.show', { title: words })}
        onClick={() => onChoose(id)}
      >
        {words}
      </Button>
    )
  }
  return (
    <Panel
      title={title}
      extra={
        onLonger && (
          <Button size="small" onClick={onLonger}>
            {t('why.nowhere.older', { days: longer })}
          </Button>
        )
      }
    >
      <List
        label={title}
        rows={items}
        keyOf={({ delivery }) => delivery.id}
        columns={[
          { title: t('why.columns.message'), wide: true, cell: message },
          {
            title: t('why.columns.inclusion'),
            cell: ({ delivery, inclusion }) => (
              <span className={styles['inclusion']}>
                {t(`why.inclusion.${inclusion}`)}
                {delivery.id === chosen && <span className={styles['shown']}>{t('why.shown')}</span>}
                {inclusion === 'tagged' && (
                  <span className="quiet">
                    <AudienceWords audience={delivery.audience} />
                  </span>
                )}
              </span>
            ),
          },
          { title: t('why.columns.outcome'), cell: ({ delivery }) => <DeliveryTag compact delivery={delivery} /> },
          {
            title: t('why.columns.connection'),
            cell: ({ delivery }) => <ConnectionWords name={delivery.connectionName} stage={delivery.stage} />,
          },
          {
            title: t('why.columns.time'),
            numeric: true,
            cell: ({ delivery }) => <Time at={delivery.submittedAt ?? delivery.createdAt} relative />,
          },
        ]}
      />
      {more && <p className="quiet">{t('why.more')}</p>}
    </Panel>
  )
}
