import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Tenant } from '#shared/contract/tenants.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { Copyable } from '../../components/Copyable.tsx'
import { Time, useNow } from '../../components/Time.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { EditTenant } from './EditTenant.tsx'
import { Expiry } from './Expiry.tsx'
import { RefreshOne } from './RefreshOne.tsx'
import { TenantState } from './TenantState.tsx'
import styles from './Tenants.module.css'
import { useDateWords } from './use-date-words.ts'

/** What is known of a tenant, and what concerns only the list here. */
export function TenantFacts({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation()
  const now = useNow(60_000)
  const words = useDateWords()
  const { hide } = useMask()
  const [isEditing, setEditing] = useState(false)
  const { tenantId, startDate, endDate, note, origin, operator, createdAt, askedAt, nextAskAt } = tenant
  const [start, end] = [words(startDate), words(endDate)]
  return (
    <>
      <dl className={styles['facts']}>
        <dt>{t('tenants.columns.state')}</dt>
        <dd>
          <TenantState tenant={tenant} />
          {nextAskAt !== null && <div className="quiet">{t('tenants.askedAgain')}</div>}
        </dd>
        <dt>{t('tenants.id')}</dt>
        <dd>{tenantId === null ? t('tenants.noId') : <Copyable text={tenantId} shown={hide(tenantId)} />}</dd>
        <dt>{t('tenants.start')}</dt>
        <dd>{start.full}</dd>
        <dt>{t('tenants.columns.end')}</dt>
        <dd>
          {end.full}
          {end.doubt !== null && <div className={styles['doubt']}>{end.doubt}</div>}
        </dd>
        <dt>{t('tenants.remaining')}</dt>
        <dd className={styles['left']}>
          <Expiry tenant={tenant} now={now} isDayTold />
        </dd>
        <dt>{t('tenants.columns.asked')}</dt>
        <dd>{askedAt === null ? t('tenants.state.notAsked') : <Time at={askedAt} relative />}</dd>
        <dt>{t('tenants.origin.label')}</dt>
        <dd>
          {t(`tenants.origin.${origin}`, { operator })} · <Time at={createdAt} />
        </dd>
        <dt>{t('tenants.note')}</dt>
        <dd>{note === '' ? t('common.none') : hide(note)}</dd>
      </dl>
      <div className={styles['actions']}>
        {tenant.phase === 'known' && <RefreshOne tenant={tenant} />}
        <Button size="small" onClick={() => setEditing(true)}>
          {t('tenants.edit.title')}
        </Button>
        {tenant.phase !== 'opening' && <RemoveTenant tenant={tenant} />}
      </div>
      {isEditing && <EditTenant tenant={tenant} onClose={() => setEditing(false)} />}
    </>
  )
}

function RemoveTenant({ tenant: { id } }: { tenant: Tenant }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { message, modal } = App.useApp()
  const [, navigate] = useLocation()
  const say = useErrorText()
  const remove = useMutation({
    mutationFn: () => client.tenants.remove({ id }),
    onSuccess: () => navigate('/tenants'),
    onError: (error) => void message.error(say(error)),
  })
  const ask = () =>
    void modal.confirm({
      title: t('tenants.remove.title'),
      content: t('tenants.remove.text'),
      okText: t('tenants.remove.do'),
      cancelText: t('common.cancel'),
      onOk: () => remove.mutateAsync().catch(() => {}),
    })
  return (
    <Button size="small" type="text" onClick={ask}>
      {t('tenants.remove.do')}
    </Button>
  )
}
