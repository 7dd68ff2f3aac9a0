import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { sayIn } from '#shared/domain/text.ts'
import { visibleText } from '#shared/domain/visible-text.ts'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { useLanguage } from '../../components/format.ts'
import { useMask } from '../../masking/use-mask.ts'
import styles from './ConnectionForm.module.css'

/** Asks the provider whether the credentials work; sends no message. */
export function TestConnection({ connection: { id, updatedAt } }: { connection: Connection }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide, scrub } = useMask()
  const test = useMutation(useApi().query.connections.test.mutationOptions())
  // what was found before a change says nothing of the connection as it is now
  const result = test.submittedAt < updatedAt ? undefined : test.data
  const said =
    result &&
    [visibleText(result.cause.providerCode ?? ''), hide(result.cause.providerMessage ?? '')]
      .filter((part) => part && part !== '200')
      .join(' ')
  return (
    <div aria-live="polite">
      <div className={styles['test']}>
        <Button loading={test.isPending} onClick={() => test.mutate({ id })}>
          {t('connections.test')}
        </Button>
        {test.isPending && <span className="quiet">{t('connections.testing')}</span>}
        {result && (
          <>
            <span className={result.usable ? styles['good'] : styles['bad']}>
              {result.usable ? `✓ ${t('connections.testUsable')}` : `✕ ${t('connections.testFailed')}`}
            </span>
            <span>
              {scrub(sayIn(language, result.cause.title))} {said && <code>{said}</code>}
            </span>
            <span className="quiet">{t('connections.testTook', { ms: result.milliseconds })}</span>
          </>
        )}
      </div>
      {result && !result.usable && <p className="quiet">{scrub(sayIn(language, result.cause.next))}</p>}
      <ErrorNote error={test.error} />
    </div>
  )
}
