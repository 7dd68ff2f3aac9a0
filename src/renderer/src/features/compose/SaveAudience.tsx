import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedKind } from '#shared/domain/audience.ts'
import { useApi } from '../../bridge/api.ts'
import { NameDialog } from '../../components/NameDialog.tsx'

interface SaveAudienceProps {
  kind: ListedKind
  text: string
  /** Hears under which id the list is kept. */
  onSaved: (id: string) => void
}

/** Keeps the list under a name, to be used again. */
export function SaveAudience({ kind, text, onSaved }: SaveAudienceProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { message } = App.useApp()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {t('audiences.saved.save')}
      </Button>
      {isOpen && (
        <NameDialog
          title={t('audiences.saved.save')}
          label={t('audiences.columns.name')}
          onSave={async (name) => {
            const { id } = await client.audiences.save({ id: crypto.randomUUID(), name, kind, text })
            onSaved(id)
            message.success(t('audiences.saved.done', { name }))
          }}
          onClose={() => setOpen(false)}
        >
          <p className="quiet">{t('audiences.saved.hint')}</p>
        </NameDialog>
      )}
    </>
  )
}
