import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Tenant } from '#shared/contract/tenants.ts'
import { ClampedText } from '../../components/ClampedText.tsx'
import { List } from '../../components/List.tsx'
import { Time } from '../../components/Time.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { Expiry } from './Expiry.tsx'
import { RefreshOne } from './RefreshOne.tsx'
import { TenantState } from './TenantState.tsx'
import styles from './Tenants.module.css'

export function TenantTable({ tenants, now }: { tenants: readonly Tenant[]; now: number }) {
  const { t } = useTranslation()
  const { hide } = useMask()
  return (
    <List
      label={t('tenants.title')}
      rows={tenants}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t('tenants.columns.tenant'),
          wide: true,
          cell: ({ id, tenantId, instanceName, note }) => (
            <span className={styles['name']}>
              <Link href={`/tenants/${id}`}>{hide(instanceName || tenantId || t('tenants.unnamed'))}</Link>
              {tenantId === null && <span className="quiet">{t('tenants.noId')}</span>}
              {tenantId !== null && instanceName !== '' && <code className="quiet">{hide(tenantId)}</code>}
              {note !== '' && (
                <span className="quiet">
                  <ClampedText text={hide(note)} oneLine />
                </span>
              )}
            </span>
          ),
        },
        { title: t('tenants.columns.state'), short: true, cell: (tenant) => <TenantState tenant={tenant} /> },
        {
          title: t('tenants.columns.end'),
          numeric: true,
          short: true,
          cell: (tenant) => <Expiry tenant={tenant} now={now} />,
        },
        {
          title: t('tenants.columns.asked'),
          numeric: true,
          cell: ({ askedAt, askOutcome }) =>
            askedAt === null ? (
              <span className="quiet">{t('tenants.state.notAsked')}</span>
            ) : (
              <>
                <Time at={askedAt} relative />
                {askOutcome !== 'accepted' && askOutcome !== null && (
                  <div className={styles['doubt']}>{t(`common.outcome.${askOutcome}`)}</div>
                )}
              </>
            ),
        },
        {
          title: t('tenants.columns.actions'),
          numeric: true,
          short: true,
          cell: (tenant) => tenant.phase === 'known' && <RefreshOne tenant={tenant} />,
        },
      ]}
    />
  )
}
