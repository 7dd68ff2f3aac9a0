import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { certificateEnvironments, certificateVendors } from '#shared/domain/certificate.ts'
import { sayIn } from '#shared/domain/text.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { CertificateCell } from './CertificateCell.tsx'
import styles from './Certificates.module.css'
import { isEnding, isSet, keyOf, places, useCertificates } from './use-certificates.ts'

/** Which vendors' credentials MaxIM holds: 7 vendors in 2 environments, each asked for and answered by itself. */
export function Certificates({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { cells, isBusy, ask, stop } = useCertificates(connection.id)
  const answered = [...cells.values()].filter((cell) => cell !== 'asking')
  const words = (count: number) => ({ count, n: formatCount(count, language) })
  const ending = answered.filter(isEnding).length
  const problems = answered.filter((cell) => isSet(cell) === null).length
  const summary = [
    t('certificates.set', words(answered.filter(isSet).length)),
    ...(problems > 0 ? [t('certificates.problems', words(problems))] : []),
    ...(ending > 0 ? [t('certificates.ending', words(ending))] : []),
  ]
  return (
    <div className={styles['stack']}>
      <p className="quiet">{t('certificates.note')}</p>
      <div className={styles['row']}>
        {isBusy ? (
          <Button onClick={stop}>{t('calls.cancel')}</Button>
        ) : (
          <Button onClick={ask}>{t(cells.size === 0 ? 'certificates.ask' : 'certificates.again')}</Button>
        )}
        <span role="status">
          {isBusy && t('certificates.progress', { done: answered.length })}
          {!isBusy && answered.length > 0 && summary.join(' · ')}
        </span>
      </div>
      {isBusy && (
        <Progress
          percent={(answered.length / places.length) * 100}
          showInfo={false}
          strokeColor="var(--accent)"
          aria-label={t('certificates.title')}
        />
      )}
      {cells.size > 0 && (
        <List
          label={t('certificates.title')}
          rows={certificateVendors.map((vendor, index) => ({ vendor, provider: index + 1 }))}
          keyOf={({ provider }) => provider}
          columns={[
            { title: t('certificates.channel'), short: true, cell: ({ vendor }) => sayIn(language, vendor) },
            ...certificateEnvironments.map(({ environment, label }) => ({
              title: sayIn(language, label),
              wide: true,
              cell: ({ provider }: { provider: number }) => (
                <CertificateCell cell={cells.get(keyOf({ provider, environment }))} />
              ),
            })),
          ]}
        />
      )}
    </div>
  )
}
