import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RecordedChange } from '#shared/contract/operations.ts'
import { callSummary } from '#shared/domain/operation.ts'
import { sayIn } from '#shared/domain/text.ts'
import { visibleText } from '#shared/domain/visible-text.ts'
import { useApi } from '../bridge/api.ts'
import { useDescriptor } from '../bridge/queries.ts'
import { useMask } from '../masking/use-mask.ts'
import { CauseWords } from './CauseWords.tsx'
import { ClampedText } from './ClampedText.tsx'
import { Copyable } from './Copyable.tsx'
import { useLanguage } from './format.ts'
import { List } from './List.tsx'
import { MoreButton } from './MoreButton.tsx'
import { OutcomeTag } from './OutcomeTag.tsx'
import { Panel } from './Panel.tsx'
import styles from './RecentChanges.module.css'
import { Time } from './Time.tsx'
import { useAskedWords } from './use-asked-words.ts'

const pageSize = 5
/** A change in many calls has an id of each. */
const shownIds = 3

interface RecentChangesProps {
  connectionId: string
  /** Only those that are, ask for or gave one of these ids. */
  about?: string[]
  title?: string
}

/** What was done to the provider through a connection and what became of it, newest first; nothing where nothing was. */
export function RecentChanges({ connectionId, about, title }: RecentChangesProps) {
  const { t } = useTranslation()
  const pages = useInfiniteQuery(
    useApi().query.operations.changes.infiniteOptions({
      input: (cursor: string | null) => ({ connectionId, limit: pageSize, cursor, ...(about && { about }) }),
      initialPageParam: null,
      getNextPageParam: (page) => page.cursor,
    }),
  )
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? []
  if (rows.length === 0) return null
  const name = title ?? t('calls.recent.title')
  return (
    <Panel title={name}>
      <List
        label={name}
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          { title: t('calls.recent.time'), short: true, cell: (row) => <Time at={row.startedAt} /> },
          {
            title: t('calls.recent.operator'),
            short: true,
            cell: (row) => <ClampedText text={row.operator} oneLine />,
          },
          { title: t('calls.recent.what'), cell: (row) => <What change={row} /> },
          { title: t('calls.recent.outcome'), short: true, cell: (row) => <State change={row} /> },
          { title: t('calls.recent.explanation'), wide: true, cell: (row) => <Explanation change={row} /> },
        ]}
      />
      <MoreButton pages={pages} />
    </Panel>
  )
}

function What({ change }: { change: RecordedChange }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const operation = useDescriptor(change.provider)?.operations.find(({ id }) => id === change.operation)
  const words = useAskedWords()
  return (
    <span className={styles['what']}>
      <span>{operation ? sayIn(language, operation.label) : change.operation}</span>
      <span className="quiet">
        <ClampedText text={change.cleared ? t('retention.cleared') : words(change.asked, operation?.fields ?? [])} />
      </span>
    </span>
  )
}

function State({ change: { outcome, done } }: { change: RecordedChange }) {
  const { t } = useTranslation()
  if (outcome !== null) return <OutcomeTag outcome={callSummary(outcome, done)} />
  return <span className="quiet">{t('calls.recent.underWay')}</span>
}

/** What was made, to be copied; of what was not done why, and what to do next. */
function Explanation({ change: { done, cause, references } }: { change: RecordedChange }) {
  const { t } = useTranslation()
  const { hide } = useMask()
  if (!done) return cause && <CauseWords cause={cause} />
  return (
    <span className={styles['what']}>
      {references.slice(0, shownIds).map(({ kind, id }) => (
        <span key={id}>
          <span className="quiet">{t(`deliveries.request.reference.${kind}`)}</span>{' '}
          <Copyable text={id} shown={kind === 'tenant' ? hide(id) : visibleText(id)} />
        </span>
      ))}
    </span>
  )
}
