import { useTranslation } from 'react-i18next'
import { type Content, textsOf } from '#shared/domain/content.ts'
import { Panel } from '../../components/Panel.tsx'
import styles from './Preview.module.css'

/** The texts of a message on a plain card, under the provider's name: how an app shows them is not known here. */
export function PlainPreview({ content, provider }: { content: Content; provider: string }) {
  const { t } = useTranslation()
  const [title, ...others] = textsOf(content)
  return (
    <Panel title={t('compose.preview.heading')}>
      <div className={styles['plain']}>
        <p className={styles['head']}>{provider}</p>
        {title === undefined ? <p className="quiet">{t('compose.preview.empty')}</p> : <strong>{title}</strong>}
        <p>{others.join('\n')}</p>
      </div>
      <p className={styles['note']}>{t('compose.preview.limits')}</p>
    </Panel>
  )
}
