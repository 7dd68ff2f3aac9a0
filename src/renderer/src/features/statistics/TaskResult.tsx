import { Alert, App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Client } from '#shared/contract/index.ts'
import { sumCounters, totalOf } from '#shared/domain/counters.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { CauseWords } from '../../components/CauseWords.tsx'
import { CounterTable } from '../../components/CounterTable.tsx'
import { tsv } from '../../components/charts/tsv.ts'
import { copyText } from '../../components/copy-text.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { Rate } from '../../components/Rate.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Statistics.module.css'

export type TasksAnswer = Awaited<ReturnType<Client['statistics']['tasks']>>

interface TaskResultProps {
  provider: ProviderId
  asked: readonly string[]
  tasks: TasksAnswer['tasks']
  problem: TasksAnswer['problem']
}

const shownTasks = 200
const shownMissing = 20

/** The counters of tasks: their sum by channel, and each one by itself. */
export function TaskResult({ provider, asked, tasks, problem }: TaskResultProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { message } = App.useApp()
  const { hide } = useMask()
  const channels = (useDescriptor(provider)?.channels ?? []).map(({ id }) => id)
  const known = new Set(tasks.map(({ taskId }) => taskId))
  const missing = asked.filter((id) => !known.has(id))
  const separator = language === 'en' ? ', ' : '、'
  const missingWords =
    missing.slice(0, shownMissing).map(hide).join(separator) + (missing.length > shownMissing ? ' …' : '')
  const rows = tasks.map(({ taskId, channels: counters }) => ({ taskId, ...totalOf(counters) }))
  const count = (n: number) => formatCount(n, language)
  const heads = [t('figures.lookup.ids.task'), t('statistics.target'), t('statistics.sent'), t('statistics.received')]
  const copy = () => {
    const lines = rows.map(({ taskId, target, sent, received }) => [taskId, ...[target, sent, received].map(String)])
    void copyText(tsv([heads, ...lines])).then(
      () => message.success(t('common.copied')),
      () => message.warning(t('calls.notCopied')),
    )
  }
  return (
    <div className={styles['stack']}>
      {problem && <Alert type="error" showIcon title={<CauseWords cause={problem} />} />}
      <p>{t('statistics.tasks', { read: count(tasks.length), total: count(asked.length) })}</p>
      {missing.length > 0 && !problem && (
        <Alert
          type="warning"
          showIcon
          title={t('figures.lookup.unknownTasks', { count: missing.length, n: count(missing.length) })}
          description={missingWords}
        />
      )}
      {tasks.length > 0 && (
        <>
          <CounterTable
            provider={provider}
            rows={sumCounters(
              channels,
              tasks.map((task) => task.channels),
            )}
          />
          <p className="quiet">
            {t('statistics.devices')}{' '}
            {t('deliveries.named', { name: t('statistics.opened'), value: t('common.notReported') })}
          </p>
          <div className={styles['tools']}>
            <h2>{t('figures.lookup.each')}</h2>
            <span className={styles['space']} />
            <Button size="small" onClick={copy}>
              {t('calls.copyTable')}
            </Button>
          </div>
          <List
            label={t('figures.lookup.each')}
            rows={rows.slice(0, shownTasks)}
            keyOf={({ taskId }) => taskId}
            columns={[
              { title: heads[0], short: true, cell: ({ taskId }) => <code>{hide(taskId)}</code> },
              { title: heads[1], numeric: true, cell: ({ target }) => count(target) },
              { title: heads[2], numeric: true, cell: ({ sent, target }) => <Rate part={sent} whole={target} /> },
              { title: heads[3], numeric: true, cell: ({ received, sent }) => <Rate part={received} whole={sent} /> },
            ]}
          />
          {rows.length > shownTasks && (
            <p className="quiet">{t('charts.shown', { n: count(shownTasks), total: count(rows.length) })}</p>
          )}
        </>
      )}
    </div>
  )
}
