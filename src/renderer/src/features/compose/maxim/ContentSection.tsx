import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { Field, hintId } from '../../../components/Field.tsx'
import { TextCount } from '../../../components/preview/TextCount.tsx'
import { AttachmentField } from '../AttachmentField.tsx'

type Message = MaximContent['message']

interface ContentSectionProps {
  connectionId: string
  message: Message
  /** What is wrong, in words. */
  errors: { title: string | undefined; attachment: string | undefined }
  onChange: (change: Partial<Message>) => void
}

/** What people read: title, body and, for a picture, its address. */
export function ContentSection({ connectionId, message, errors, onChange }: ContentSectionProps) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="content-heading">
      <h2 id="content-heading">{t('compose.content')}</h2>
      <Field
        id="title"
        label={t('compose.fields.title')}
        name="title"
        hint={message.type === 'cmd' ? t('compose.cmdHint') : t('compose.fields.titleHint')}
        error={errors.title}
        extra={<TextCount message={message} part="title" />}
      >
        <Input
          id="title"
          aria-describedby={hintId('title')}
          aria-invalid={errors.title !== undefined}
          value={message.title ?? ''}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <Field id="body" label={t('compose.fields.body')} name="body" extra={<TextCount message={message} part="text" />}>
        <Input.TextArea
          id="body"
          aria-describedby={hintId('body')}
          rows={2}
          value={message.body ?? ''}
          onChange={(event) => onChange({ body: event.target.value })}
        />
      </Field>
      <AttachmentField
        connectionId={connectionId}
        message={message}
        fault={errors.attachment}
        onChange={(address) => onChange({ attachment_url: address })}
      />
    </section>
  )
}
