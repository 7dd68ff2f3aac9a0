import { useTranslation } from 'react-i18next'
import type { MaximMessage } from '#shared/domain/maxim-content.ts'
import { sayIn } from '#shared/domain/text.ts'
import { lengthIn } from '#shared/domain/text-length.ts'
import { exceededLimits } from '#shared/domain/vendor-view.ts'
import { formatCount, useLanguage } from '../format.ts'
import styles from './Notes.module.css'

interface TextCountProps {
  message: MaximMessage
  part: 'title' | 'text'
}

/** How many characters a text has, and for which vendors that is too many. */
export function TextCount({ message, part }: TextCountProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const text = (part === 'title' ? message.title : message.body) ?? ''
  const names = exceededLimits({ setting: {}, message }, part).map(({ name }) => sayIn(language, name))
  return (
    <>
      {names.length > 0 && (
        <span className={styles['warned']}>{t('preview.exceeds', { names: names.join(t('preview.names')) })} · </span>
      )}
      {t('compose.characters', { n: formatCount(lengthIn('characters', text), language) })}
    </>
  )
}
