import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { AudienceDraft, AudienceKind } from '#shared/domain/audience.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import styles from './AudienceSection.module.css'
import { RecipientsField } from './RecipientsField.tsx'

interface AudienceSectionProps {
  connection: Connection
  audience: AudienceDraft
  onChange: (audience: AudienceDraft) => void
}

/** Whom the message is for. Nothing is chosen beforehand, least of all "all". */
export function AudienceSection({ connection, audience, onChange }: AudienceSectionProps) {
  const { t } = useTranslation()
  const descriptor = useDescriptor(connection.provider)
  const { kind, text } = audience
  const kinds = (descriptor?.audienceKinds ?? []).map((value) => ({ value, label: t(`common.audience.${value}`) }))
  return (
    <section aria-labelledby="audience-heading">
      <h2 id="audience-heading">{t('compose.audience.heading')}</h2>
      <div className={styles['kind']} id="audience-kind">
        <Radio.Group
          aria-label={t('compose.audience.kind')}
          optionType="button"
          options={kinds}
          value={kind}
          onChange={(event) => onChange({ ...audience, kind: event.target.value as AudienceKind })}
        />
      </div>
      {kind === 'all' && <p className={styles['all']}>{t('compose.audience.allText')}</p>}
      {kind !== null && kind !== 'all' && (
        <RecipientsField
          connection={connection}
          kind={kind}
          text={text}
          onChange={(next) => onChange({ ...audience, text: next })}
        />
      )}
    </section>
  )
}
