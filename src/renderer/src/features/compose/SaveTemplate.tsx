import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Content, titleOf } from '#shared/domain/content.ts'
import { useApi } from '../../bridge/api.ts'
import { NameDialog } from '../../components/NameDialog.tsx'

const longestSuggestion = 30

/** Keeps the message under a name, to be used again. Under the name of another one it takes that one's place, if wished. */
export function SaveTemplate({ content, isLost }: { content: Content; isLost: boolean }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { message, modal } = App.useApp()
  const [isOpen, setOpen] = useState(false)

  const askToReplace = (name: string) =>
    modal.confirm({
      title: t('templates.save.replaceTitle', { name }),
      content: t('templates.save.replaceText'),
      okText: t('templates.save.replace'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
    })

  const save = async (name: string): Promise<boolean> => {
    const known = await client.templates.list()
    const same = known.find((one) => one.provider === content.provider && one.name.toLowerCase() === name.toLowerCase())
    if (same && !(await askToReplace(same.name))) return false
    await client.templates.save({ id: same?.id ?? crypto.randomUUID(), name, content })
    void message.success(t('templates.save.done', { name }))
    return true
  }

  return (
    <>
      <Button type="text" disabled={isLost} onClick={() => setOpen(true)}>
        {t('templates.save.action')}
      </Button>
      {isOpen && (
        <NameDialog
          title={t('templates.save.action')}
          label={t('templates.columns.name')}
          start={[...titleOf(content)].slice(0, longestSuggestion).join('')}
          onSave={save}
          onClose={() => setOpen(false)}
        >
          <p className="quiet">{t('templates.save.hint', { example: `{{${t('templates.example')}}}` })}</p>
        </NameDialog>
      )}
    </>
  )
}
