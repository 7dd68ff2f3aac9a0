import { useTranslation } from 'react-i18next'
import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import { messageSize } from '#shared/domain/baidu-size.ts'
import { formatCount, useLanguage } from '../format.ts'
import styles from './Notes.module.css'

/** The size of Baidu's whole message beside its limit; nothing while a JSON field holds none. */
export function BaiduSize({ content }: { content: BaiduContent }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const size = messageSize(content)
  if (size === null) return null
  const { bytes, most, safe } = size
  const [n, limit, doubtful] = [bytes, most, safe].map((count) => formatCount(count, language))
  return (
    <p className={styles[bytes > most ? 'over' : bytes > safe ? 'warned' : 'quiet']}>
      {t('preview.message', { n, most: limit })}
      {bytes > most && ` · ${t('preview.messageOver')}`}
      {bytes <= most && bytes > safe && ` · ${t('preview.messageDoubtful', { safe: doubtful })}`}
    </p>
  )
}
