import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { Panel } from '../../components/Panel.tsx'
import { Time } from '../../components/Time.tsx'
import { useActionWords } from '../../components/use-action-words.ts'
import styles from './Tenants.module.css'

const shownLines = 50

/** What was done to a tenant's place in the list here. */
export function TenantHistory({ id }: { id: string }) {
  const { t } = useTranslation()
  const words = useActionWords()
  const { data } = useQuery(useApi().query.audit.list.queryOptions({ input: { subjectId: id, limit: shownLines } }))
  if (!data || data.items.length === 0) return null
  return (
    <Panel title={t('tenants.history.list')}>
      <ul className={styles['history']}>
        {data.items.map((line) => (
          <li key={line.id}>
            <Time at={line.at} relative /> · {line.operator} · {words(line.action)}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
