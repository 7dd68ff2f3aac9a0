import { useTranslation } from 'react-i18next'
import type { WhyVerdict } from '#shared/contract/why.ts'
import { useEvidence } from './use-evidence.ts'
import styles from './Why.module.css'

/** What the answer rests on, each fact with its name. */
export function Evidence({ verdict }: { verdict: WhyVerdict }) {
  const { t } = useTranslation()
  const lines = useEvidence()(verdict)
  return (
    <section className={styles['evidence']} aria-label={t('why.evidence')}>
      <h2>{t('why.evidence')}</h2>
      <dl>
        {lines.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {words.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
