import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { type AudienceDraft, type AudienceKind, isListed } from '#shared/domain/audience.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { useMask } from '../../masking/use-mask.ts'
import styles from './AudienceSection.module.css'
import { AudienceSize } from './AudienceSize.tsx'
import { RecipientsField } from './RecipientsField.tsx'

interface AudienceSectionProps {
  connection: Connection
  descriptor: ProviderDescriptor
  audience: AudienceDraft
  onChange: (audience: AudienceDraft) => void
}

/** Whom the message is for. Where there is a choice nothing is chosen beforehand, least of all "all". */
export function AudienceSection({ connection, descriptor, audience, onChange }: AudienceSectionProps) {
  const { t } = useTranslation()
  const { url } = useMask()
  const { kind, text } = audience
  const kinds = descriptor.audiences.map((option) => ({
    value: option.kind,
    label: t(`common.audience.${option.kind}`),
  }))
  return (
    <section aria-labelledby="audience-heading">
      <h2 id="audience-heading">{t('compose.audience.heading')}</h2>
      <div className={styles['kind']} id="audience-kind">
        <Radio.Group
          aria-label={t('compose.audience.kind')}
          optionType="button"
          options={kinds}
          value={kind}
          onChange={(event) => onChange({ kind: event.target.value as AudienceKind, text })}
        />
      </div>
      {kind === 'all' && (
        <>
          <p className={styles['all']}>{t('compose.audience.allText')}</p>
          <AudienceSize connection={connection} descriptor={descriptor} audience={{ kind }} />
        </>
      )}
      {kind === 'target' && (
        <p className={styles['all']}>
          {t('compose.audience.targetText')} <code>{url(connection.baseUrl)}</code>
        </p>
      )}
      {kind !== null && isListed(kind) && (
        <RecipientsField
          connection={connection}
          descriptor={descriptor}
          kind={kind}
          text={text}
          onChange={(next, savedId) => onChange({ kind, text: next, ...(savedId && { savedId }) })}
        />
      )}
    </section>
  )
}
