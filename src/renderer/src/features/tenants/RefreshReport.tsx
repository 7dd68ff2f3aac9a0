import { Alert, Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { CauseWords } from '../../components/CauseWords.tsx'
import { formatDuration, useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Tenants.module.css'
import type { Refreshing, useRefreshAll } from './use-refresh-all.ts'

/** How far refreshing has come, and in the end which were done, which not, and of which nobody knows. */
export function RefreshReport({ run, refresh }: { run: Refreshing; refresh: ReturnType<typeof useRefreshAll> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const ends = [...run.ends.values()]
  const count = (result: string) => ends.filter((end) => end.result === result).length
  const figures = { done: count('done'), not: count('not'), unknown: count('unknown') }
  const rest = run.all.length - figures.done
  const open = ends.filter(({ result }) => result !== 'done')
  if (run.isRunning) {
    const elapsed = Date.now() - run.startedAt
    const waiting = run.all.length - ends.length
    const left = run.asked > 0 && formatDuration((elapsed / run.asked) * waiting, language)
    return (
      <div className={styles['report']} role="status">
        <Progress
          percent={Math.floor((100 * ends.length) / run.all.length)}
          aria-label={t('tenants.refresh.progress', { n: ends.length, all: run.all.length })}
        />
        <span className={styles['actions']}>
          <span>{t('tenants.refresh.progress', { n: ends.length, all: run.all.length })}</span>
          {left && <span className="quiet">{t('tenants.refresh.left', { left })}</span>}
          <Button size="small" onClick={refresh.stop}>
            {t('tenants.refresh.stop')}
          </Button>
        </span>
      </div>
    )
  }
  return (
    <div className={styles['report']} role="status">
      <Alert
        type={rest === 0 ? 'success' : 'warning'}
        showIcon
        title={t('tenants.refresh.report', { ...figures, waiting: run.all.length - ends.length })}
        action={
          <span className={styles['actions']}>
            {rest > 0 && (
              <Button size="small" onClick={refresh.goOn}>
                {t('tenants.refresh.goOn', { n: rest })}
              </Button>
            )}
            <Button size="small" type="text" onClick={refresh.close}>
              {t('common.close')}
            </Button>
          </span>
        }
      />
      {open.length > 0 && (
        <List
          label={t('tenants.refresh.open')}
          rows={open}
          keyOf={({ tenant }) => tenant.id}
          columns={[
            {
              title: t('tenants.columns.tenant'),
              cell: ({ tenant }) => hide(tenant.instanceName || (tenant.tenantId ?? '')),
            },
            { title: t('tenants.refresh.result'), short: true, cell: ({ result }) => t(`tenants.refresh.${result}`) },
            {
              title: t('tenants.refresh.why'),
              wide: true,
              cell: ({ cause }) => (cause ? <CauseWords cause={cause} /> : t('tenants.refresh.noAnswer')),
            },
          ]}
        />
      )}
    </div>
  )
}
