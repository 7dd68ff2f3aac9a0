import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'

interface ReplaceOrAppendProps {
  onReplace: () => void
  onAppend: () => void
  onCancel: () => void
}

/** Asks what becomes of the list that stands there when another one was read. */
export function ReplaceOrAppend({ onReplace, onAppend, onCancel }: ReplaceOrAppendProps) {
  const { t } = useTranslation()
  return (
    <Modal
      open
      width={460}
      title={t('compose.audience.merge.title')}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onCancel}
      footer={
        <>
          <Button onClick={onCancel}>{t('common.cancel')}</Button>
          <Button onClick={onReplace}>{t('compose.audience.merge.replace')}</Button>
          <Button type="primary" onClick={onAppend}>
            {t('compose.audience.merge.append')}
          </Button>
        </>
      }
    >
      {t('compose.audience.merge.text')}
    </Modal>
  )
}
