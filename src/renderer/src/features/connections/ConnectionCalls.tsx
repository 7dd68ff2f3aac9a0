import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import styles from './ConnectionCalls.module.css'

interface ConnectionCallsProps {
  connection: Connection
  providers: readonly ProviderDescriptor[]
}

/** What else this account can be asked or told, queries and changes apart. */
export function ConnectionCalls({ connection, providers }: ConnectionCallsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const operations = providers.find(({ id }) => id === connection.provider)?.operations ?? []
  if (operations.length === 0) return null
  return (
    <Panel title={t('calls.title')}>
      <div className={styles['kinds']}>
        {(['query', 'change'] as const).map((kind) => {
          const ofKind = operations.filter((operation) => operation.kind === kind)
          if (ofKind.length === 0) return null
          return (
            <section key={kind} aria-labelledby={`calls-${kind}`}>
              <h3 id={`calls-${kind}`}>{t(`calls.kind.${kind}`)}</h3>
              <ul className={styles['list']}>
                {ofKind.map(({ id, label }) => (
                  <li key={id}>
                    <Link href={`/connections/${connection.id}/calls/${id}`}>{sayIn(language, label)}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Panel>
  )
}
