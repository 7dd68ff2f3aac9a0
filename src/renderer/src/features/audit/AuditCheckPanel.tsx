import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AuditCheck } from '#shared/contract/audit.ts'
import { useApi } from '../../bridge/api.ts'
import { Copyable } from '../../components/Copyable.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { formatCount, formatFullTime, useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import styles from './AuditCheck.module.css'

/** Whether the lines are as they were written, what to do where they are not, and the value to write down elsewhere. */
export function AuditCheckPanel() {
  const { t } = useTranslation()
  const { query } = useApi()
  const read = useQuery(query.audit.check.queryOptions())
  const again = useMutation(query.audit.checkNow.mutationOptions())
  const view = read.data
  return (
    <Panel
      title={t('integrity.heading')}
      extra={
        <Button loading={again.isPending || Boolean(view?.running)} onClick={() => again.mutate(undefined)}>
          {t('integrity.again')}
        </Button>
      }
    >
      <div className={styles['check']}>
        <ErrorNote error={read.error ?? again.error} />
        {view && <Finding {...view} />}
        {view?.head && <Head {...view.head} />}
      </div>
    </Panel>
  )
}

function Finding({ running, last }: AuditCheck) {
  const { t } = useTranslation()
  const language = useLanguage()
  const count = (n: number) => formatCount(n, language)
  if (last?.fault) return <Broken {...last.fault} faults={last.faults} />
  if (running)
    return <p role="status">{t('integrity.running', { done: count(running.done), total: count(running.total) })}</p>
  if (!last) return null
  return <p role="status">{t('integrity.ok', { lines: count(last.lines), time: formatFullTime(last.at) })}</p>
}

function Broken({
  kind,
  after,
  line,
  faults,
}: NonNullable<NonNullable<AuditCheck['last']>['fault']> & { faults: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = [
    t(`integrity.kind.${kind}`, { line: line ?? '' }),
    t('integrity.faults', { count: faults, n: formatCount(faults, language) }),
    ...(after === 0 ? [] : [t('integrity.trusted', { after })]),
    t('integrity.whatToDo'),
  ]
  const title = after === 0 ? t('integrity.brokenFirst') : t('integrity.broken', { after })
  return <Alert type="error" showIcon title={title} description={words.join(language === 'en' ? ' ' : '')} />
}

function Head({ line, hash, segment }: NonNullable<AuditCheck['head']>) {
  const { t } = useTranslation()
  const times = segment - 1
  if (line === 0) return null
  return (
    <div>
      <p>{t('integrity.head', { line })}</p>
      <Copyable text={hash} />
      <p className="quiet">{t('integrity.headHint')}</p>
      {times > 0 && <p className="quiet">{t('integrity.segment', { count: times, segment, times })}</p>}
    </div>
  )
}
