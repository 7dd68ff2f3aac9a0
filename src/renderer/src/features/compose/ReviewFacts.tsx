import { useTranslation } from 'react-i18next'
import type { Review } from '#shared/contract/delivery-views.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { useMessageFacts } from '../../components/fields/use-message-facts.ts'
import { useLanguage } from '../../components/format.ts'
import { useAccountWords } from '../../components/use-account-words.ts'
import { useMask } from '../../masking/use-mask.ts'
import { Fact } from './Fact.tsx'
import { LongText } from './LongText.tsx'
import { MaximFacts } from './MaximFacts.tsx'
import { ReviewedAudience } from './ReviewedAudience.tsx'
import styles from './ReviewSheet.module.css'
import { SuplinkFacts } from './suplink/SuplinkFacts.tsx'

/** Up to this many recipients are named one by one; the core gives that many. */
const namedRecipients = 5

/** Whom it reaches, from which account, through which channels, what people will see, and all else that is set. */
export function ReviewFacts({ review }: { review: Review }) {
  const { delivery, content, mass, firstRequest } = review
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide, url } = useMask()
  const descriptor = useDescriptor(delivery.provider)
  const facts = useMessageFacts(content)
  const accountWords = useAccountWords()
  const { kind, size, sample } = delivery.audience
  const provider = descriptor ? sayIn(language, descriptor.name) : delivery.provider
  const isNamed = size !== null && size <= namedRecipients && sample.length > 0
  const account = [provider, delivery.connectionName, accountWords(delivery.provider, delivery.account)]
  return (
    <dl className={styles['facts']}>
      <dt>{t('review.to')}</dt>
      <dd className={mass ? styles['mass'] : styles['big']}>
        <ReviewedAudience review={review} />
      </dd>
      {isNamed && <Fact name={t('review.recipients')}>{hide(sample.join(', '))}</Fact>}
      {kind === 'target' && <Fact name={t('review.address')}>{url(firstRequest.url)}</Fact>}
      <Fact name={t('review.account')}>{account.filter((part) => part !== '').join(' · ')}</Fact>
      <Fact name={t('review.operator')}>{delivery.operator}</Fact>
      {content.provider === 'maxim' && <MaximFacts content={content} />}
      {content.provider === 'suplink' && <SuplinkFacts content={content} connectionId={delivery.connectionId} />}
      {facts.map(({ path, label, words }) => (
        <Fact key={path} name={label}>
          <LongText label={label} text={words}>
            {words}
          </LongText>
        </Fact>
      ))}
    </dl>
  )
}
