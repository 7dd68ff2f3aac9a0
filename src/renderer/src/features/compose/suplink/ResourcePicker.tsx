import { App, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Resource } from '#shared/contract/resources.ts'
import type { FileKind } from '#shared/domain/file-kind.ts'
import { ResourceList } from './ResourceList.tsx'
import styles from './Suplink.module.css'
import { UploadPanel } from './UploadPanel.tsx'

export type PickedResource = Pick<Resource, 'resourceId' | 'downloadUrl'>

export interface ResourcePickerProps {
  isOpen: boolean
  connection: Connection
  /** What it has to hold; undefined for anything. */
  wanted: FileKind | undefined
  isUsable: (resource: PickedResource) => boolean
  onPick: (resource: PickedResource) => void
  onClose: () => void
}

/** The resources of a connection that fit, and a new one right there. */
export default function ResourcePicker({ isOpen, connection, wanted, isUsable, onPick, onClose }: ResourcePickerProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [uploads, setUploads] = useState(0)
  return (
    <Modal
      open={isOpen}
      width={720}
      title={t(`resources.choose.${wanted ?? 'any'}`)}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onClose}
      footer={null}
    >
      <div className={styles['picker']}>
        <UploadPanel
          key={uploads}
          connection={connection}
          wanted={wanted}
          onTaken={(resource, name) => {
            // the next file begins anew
            setUploads((count) => count + 1)
            if (isUsable(resource)) message.success(t('resources.upload.done', { name }))
            else message.warning(t('resources.upload.notRecorded', { id: resource.resourceId }))
            onPick(resource)
          }}
        />
        <ResourceList connection={connection} wanted={wanted} isUsable={isUsable} onPick={onPick} />
      </div>
    </Modal>
  )
}
