import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review } from '#shared/contract/deliveries.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { useLanguage } from '../../components/format.ts'
import { LongText } from './LongText.tsx'
import { ReviewedAudience } from './ReviewedAudience.tsx'
import styles from './ReviewSheet.module.css'
import { SeenMessage } from './SeenMessage.tsx'

/** Up to this many recipients are named one by one; the core gives that many. */
const namedRecipients = 5

/** Whom it reaches, from which account, through which channels, what people will see, and all else that is set. */
export function ReviewFacts({ review: { delivery, content, mass } }: { review: Review }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const descriptor = useDescriptor(delivery.provider)
  const { message, setting } = content
  const { size, sample } = delivery.audience
  const provider = descriptor ? sayIn(language, descriptor.name) : delivery.provider
  const strategy = setting.distribution_strategy
  return (
    <dl className={styles['facts']}>
      <dt>{t('review.to')}</dt>
      <dd className={mass ? styles['mass'] : styles['big']}>
        <ReviewedAudience delivery={delivery} />
      </dd>
      {size !== null && size <= namedRecipients && <Fact name={t('review.recipients')}>{sample.join(', ')}</Fact>}
      <Fact name={t('review.account')}>
        {provider} · {delivery.connectionName} · {delivery.account}
      </Fact>
      <Fact name={t('review.channels')}>
        {t(`review.strategy.${strategy ?? 'combined'}`)} {strategy && <code>{strategy}</code>}
      </Fact>
      <Fact name={t('review.operator')}>{delivery.operator}</Fact>
      <Fact name={t('compose.kind')}>{t(`compose.kinds.${message.type}`)}</Fact>
      <Fact name={t('review.seen')}>
        <SeenMessage message={message} />
      </Fact>
      {message.attachment_url?.trim() && (
        <Fact name={t('compose.fields.attachment')}>{message.attachment_url.trim()}</Fact>
      )}
      {message.badge && <Fact name={t('compose.fields.badge')}>{message.badge}</Fact>}
      {message.ext?.trim() && (
        <Fact name={t('compose.fields.ext')}>
          <LongText label={t('compose.fields.ext')} text={message.ext}>
            <code>{message.ext.trim()}</code>
          </LongText>
        </Fact>
      )}
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)
