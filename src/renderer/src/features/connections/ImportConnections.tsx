import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ImportDialog } from './ImportDialog.tsx'

/** Adds connections from a file that another console exported. */
export function ImportConnections() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('connectionCare.import.action')}</Button>
      {isOpen && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  )
}
