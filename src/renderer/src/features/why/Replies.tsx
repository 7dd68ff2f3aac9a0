import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Text } from '#shared/domain/text.ts'
import { useCopy } from '../../components/inspector/use-copy.ts'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Why.module.css'

const languages = ['zh', 'en'] as const

/** What to answer the customer, in both languages, each with a button that copies it. */
export function Replies({ reply }: { reply: Text }) {
  const { t } = useTranslation()
  const { scrub } = useMask()
  const copy = useCopy()
  return (
    <section className={styles['replies']} aria-label={t('why.reply.title')}>
      <h2>{t('why.reply.title')}</h2>
      <div className={styles['both']}>
        {languages.map((language) => (
          <div key={language} className={styles['reply']}>
            <p lang={language === 'zh' ? 'zh-CN' : 'en'}>{scrub(reply[language])}</p>
            <Button onClick={() => copy(reply[language])}>
              {t('why.reply.copy', { language: t(`why.reply.${language}`) })}
            </Button>
          </div>
        ))}
      </div>
    </section>
  )
}
