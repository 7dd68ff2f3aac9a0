import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { copyText } from '../copy-text.ts'

/** Copies a text and says so, or says that it could not be copied. */
export function useCopy(): (text: string) => void {
  const { t } = useTranslation()
  const { message } = App.useApp()
  return (text) =>
    void copyText(text).then(
      () => message.success(t('common.copied')),
      () => message.warning(t('inspector.copyFailed')),
    )
}
