import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MaximMessage } from '#shared/domain/maxim-content.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import { useAttachmentCheck } from '../../components/use-attachment-check.ts'
import { AttachmentFound } from './AttachmentFound.tsx'

interface AttachmentFieldProps {
  connectionId: string
  message: MaximMessage
  fault: string | undefined
  onChange: (address: string) => void
}

/** The address of an attachment, and on request what is really there. */
export function AttachmentField({ connectionId, message, fault, onChange }: AttachmentFieldProps) {
  const { t } = useTranslation()
  const { attachment_url: address = '' } = message
  const { found, error, isChecking, check, cancel } = useAttachmentCheck(connectionId, address)
  const tool = (
    <Button size="small" type="link" onClick={isChecking ? cancel : check}>
      {t(isChecking ? 'attachment.stop' : 'attachment.check')}
    </Button>
  )
  return (
    <>
      <Field
        id="attachment"
        label={t('compose.fields.attachment')}
        name="attachment_url"
        hint={t(message.type === 'image' ? 'compose.fields.pictureHint' : 'compose.fields.attachmentHint')}
        error={fault}
        tool={address.trim() !== '' && tool}
      >
        <Input
          id="attachment"
          aria-describedby={hintId('attachment')}
          aria-invalid={fault !== undefined}
          inputMode="url"
          value={address}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <AttachmentFound found={found} isChecking={isChecking} />
      <ErrorNote error={error} />
    </>
  )
}
