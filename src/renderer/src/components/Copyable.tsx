import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { visibleText } from '#shared/domain/visible-text.ts'
import styles from './Copyable.module.css'
import { copyText } from './copy-text.ts'

interface CopyableProps {
  text: string
  /** Instead of the text, where the screen is shared. The text itself is copied all the same. */
  shown?: string
}

/** An id with a button that copies it whole. */
export function Copyable({ text, shown = visibleText(text) }: CopyableProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const copy = () =>
    void copyText(text).then(
      () => message.success(t('common.copied')),
      () => message.warning(shown),
    )
  return (
    <span className={styles['copyable']}>
      <code>{shown}</code>
      <Button size="small" type="text" onClick={copy} aria-label={`${t('common.copy')} ${shown}`}>
        {t('common.copy')}
      </Button>
    </span>
  )
}
