import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '#shared/contract/audit.ts'
import { useApi } from '../../bridge/api.ts'
import { ClampedText } from '../../components/ClampedText.tsx'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { ExportMenu } from '../../components/export/ExportMenu.tsx'
import { List } from '../../components/List.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { Time } from '../../components/Time.tsx'
import { useActionWords } from '../../components/use-action-words.ts'
import { useMask } from '../../masking/use-mask.ts'
import { AuditCheckPanel } from './AuditCheckPanel.tsx'
import { useDetailWords } from './use-detail-words.ts'

/** Who did what, newest first. */
export default function AuditPage() {
  const { t } = useTranslation()
  const words = useActionWords()
  const details = useDetailWords()
  const { scrub } = useMask()
  const pages = useInfiniteQuery(
    useApi().query.audit.list.infiniteOptions({
      input: (cursor: string | null) => ({ cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.cursor,
    }),
  )
  const rows = pages.data?.pages.flatMap((page) => page.items)
  return (
    <Page
      title={t('audit.title')}
      note={t('audit.subtitle')}
      actions={<ExportMenu table={(format) => ({ kind: 'audit', format })} />}
    >
      <ErrorNote error={pages.error} />
      <AuditCheckPanel />
      {rows && (
        <Panel>
          {rows.length === 0 ? (
            <Empty title={t('audit.empty.title')} text={t('audit.empty.text')} />
          ) : (
            <List
              label={t('audit.title')}
              rows={rows}
              keyOf={(row) => row.id}
              columns={[
                { title: t('integrity.line'), numeric: true, cell: (row) => row.id },
                { title: t('audit.columns.time'), short: true, cell: (row) => <Time at={row.at} /> },
                {
                  title: t('audit.columns.operator'),
                  short: true,
                  cell: (row) => <ClampedText text={row.operator} oneLine />,
                },
                {
                  title: t('audit.columns.action'),
                  cell: (row: AuditEntry) => <ClampedText text={words(row.action)} />,
                },
                {
                  title: t('audit.columns.subject'),
                  cell: (row) => <ClampedText text={scrub(row.subjectName || t('common.none'))} />,
                },
                { title: t('integrity.stage'), short: true, cell: (row) => <StageAndOutcome {...row} /> },
                {
                  title: t('audit.columns.detail'),
                  wide: true,
                  cell: (row) => (
                    <span className="quiet">
                      <ClampedText text={scrub(details(row))} />
                    </span>
                  ),
                },
              ]}
            />
          )}
          <MoreButton pages={pages} />
        </Panel>
      )}
    </Page>
  )
}

function StageAndOutcome({ stage, outcome }: AuditEntry) {
  const { t } = useTranslation()
  const words = [stage && t(`shell.stage.${stage}`), outcome && t(`common.outcome.${outcome}`)].filter(Boolean)
  return <ClampedText text={words.length > 0 ? words.join(' · ') : t('common.none')} oneLine />
}
