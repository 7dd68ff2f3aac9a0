import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './Copyable.module.css'
import { copyText } from './copy-text.ts'

/** An id with a button that copies it whole. */
export function Copyable({ text }: { text: string }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const copy = () =>
    void copyText(text).then(
      () => message.success(t('common.copied')),
      () => message.warning(text),
    )
  return (
    <span className={styles['copyable']}>
      <code>{text}</code>
      <Button size="small" type="text" onClick={copy} aria-label={`${t('common.copy')} ${text}`}>
        {t('common.copy')}
      </Button>
    </span>
  )
}
