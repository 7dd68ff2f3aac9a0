import { useTranslation } from 'react-i18next'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { Fact } from './Fact.tsx'
import { LongText } from './LongText.tsx'
import { SeenMessage } from './SeenMessage.tsx'

/** Through which channels a MaxIM message travels, what people will see, and what goes with it. */
export function MaximFacts({ content: { message, setting } }: { content: MaximContent }) {
  const { t } = useTranslation()
  const strategy = setting.distribution_strategy
  return (
    <>
      <Fact name={t('review.channels')}>
        {t(`review.strategy.${strategy ?? 'combined'}`)} {strategy && <code>{strategy}</code>}
      </Fact>
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
    </>
  )
}
