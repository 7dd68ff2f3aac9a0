import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RetentionView } from '#shared/contract/retention.ts'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { formatBytes, formatCount, formatFullTime, useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import { RetentionForm } from './RetentionForm.tsx'
import styles from './Settings.module.css'

/** How long content is kept, how much there is, and clearing what is older. */
export function RetentionPanel() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { modal, message } = App.useApp()
  const { query } = useApi()
  const read = useQuery(query.retention.get.queryOptions())
  const clean = useMutation(
    query.retention.clean.mutationOptions({
      onSuccess: ({ deliveries, changes, complete }) => {
        const counts = { deliveries: formatCount(deliveries, language), changes: formatCount(changes, language) }
        void message.success(t(complete ? 'retention.cleaned' : 'retention.cancelled', counts))
      },
    }),
  )
  const view = read.data
  const ask = ({ days, older }: RetentionView) =>
    void modal.confirm({
      title: t('retention.confirm.title', { days }),
      content: t('retention.confirm.text', {
        deliveries: formatCount(older?.deliveries ?? 0, language),
        changes: formatCount(older?.changes ?? 0, language),
      }),
      okText: t('retention.confirm.ok'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => clean.mutate(undefined),
    })
  const isEmpty = !view?.older || view.older.deliveries + view.older.changes === 0
  return (
    <Panel
      title={t('retention.heading')}
      extra={
        <Button disabled={isEmpty || clean.isPending} onClick={() => view && ask(view)}>
          {t('retention.clean')}
        </Button>
      }
    >
      <div className={styles['data']}>
        <p className="quiet">{t('retention.text')}</p>
        <ErrorNote error={read.error ?? clean.error} />
        {view && (
          <>
            <RetentionForm key={view.days} days={view.days} />
            {view.running && <Clearing {...view.running} />}
            <Figures view={view} />
          </>
        )}
      </div>
    </Panel>
  )
}

function Figures({ view: { databaseBytes, freeBytes, older, last } }: { view: RetentionView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const count = (n: number) => formatCount(n, language)
  const olderWords = () => {
    if (!older) return t('common.none')
    const { deliveries, changes, bytes } = older
    if (deliveries + changes === 0) return t('retention.nothing')
    const counts = { deliveries: count(deliveries), changes: count(changes) }
    return t('retention.olderText', { count: deliveries, ...counts, size: formatBytes(bytes, language) })
  }
  const sizes = { size: formatBytes(databaseBytes, language), free: formatBytes(freeBytes, language) }
  return (
    <>
      <dl className={styles['choices']}>
        <dt>{t('retention.size')}</dt>
        <dd>{t('retention.sizeText', sizes)}</dd>
        <dt>{t('retention.older')}</dt>
        <dd>{olderWords()}</dd>
        <dt>{t('retention.last')}</dt>
        <dd>
          {last
            ? t('retention.lastText', {
                time: formatFullTime(last.at),
                deliveries: count(last.deliveries),
                changes: count(last.changes),
              })
            : t('retention.never')}
        </dd>
      </dl>
      <p className="quiet">{t('retention.freeHint')}</p>
    </>
  )
}

function Clearing({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const cancel = useMutation(useApi().query.retention.cancel.mutationOptions())
  const words = t('retention.running', { done: formatCount(done, language), total: formatCount(total, language) })
  return (
    <div className={styles['making']}>
      <div>
        <p role="status">{words}</p>
        <Progress
          percent={total === 0 ? 100 : (done / total) * 100}
          showInfo={false}
          strokeColor="var(--accent)"
          aria-label={words}
        />
      </div>
      <Button type="text" onClick={() => cancel.mutate(undefined)}>
        {t('common.cancel')}
      </Button>
    </div>
  )
}
