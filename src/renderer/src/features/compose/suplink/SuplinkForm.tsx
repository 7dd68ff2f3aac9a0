import { useTranslation } from 'react-i18next'
import type { SuplinkContent } from '#shared/domain/suplink-content.ts'
import { lintSuplink } from '#shared/domain/suplink-lint.ts'
import { sayIn } from '#shared/domain/text.ts'
import { FieldGroup } from '../../../components/fields/FieldGroup.tsx'
import { FieldList } from '../../../components/fields/FieldList.tsx'
import { missingOf } from '../../../components/fields/form.ts'
import { useLanguage } from '../../../components/format.ts'
import { contentValues } from '../content-values.ts'
import type { MessageFormProps } from '../MessageForm.tsx'
import { AppField } from './AppField.tsx'
import { LinkField } from './LinkField.tsx'
import { mediaOf } from './media.ts'
import { ResourceField } from './ResourceField.tsx'

interface SuplinkFormProps extends MessageFormProps {
  content: SuplinkContent
}

/** supLink's own form: the app by its name, then what the kind of message takes. */
export function SuplinkForm({ descriptor, connection, content, isRefused, onChange, children }: SuplinkFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const values = contentValues({ content, onChange })
  const fieldAt = (path: string) => descriptor.messageFields.filter((field) => field.path === path)
  const missing = isRefused ? missingOf(descriptor.messageFields, values.get) : []
  const checks = lintSuplink(content, connection)
  const badLink = checks.find(({ code }) => code === 'link-address')
  const errors: Record<string, string> = {
    ...Object.fromEntries(missing.map(({ path }) => [path, t('fields.missing')])),
    ...(badLink && { 'msg.link': sayIn(language, badLink.text) }),
  }
  const { msg } = content
  const wanted = mediaOf[msg.msgType]
  return (
    <>
      <section aria-labelledby="content-heading">
        <h2 id="content-heading">{t('compose.content')}</h2>
        {fieldAt('appId').map((field) => (
          <AppField
            key={field.path}
            field={field}
            connection={connection}
            value={content.appId}
            doubt={checks.find(({ code }) => code === 'app-not-listed')?.text}
            onChange={(appId) => values.set('appId', appId)}
          />
        ))}
        <FieldList fields={[...fieldAt('msg.title'), ...fieldAt('msg.content')]} values={values} errors={errors} />
        {msg.msgType === 'card_msg' &&
          fieldAt('msg.link').map((field) => (
            <LinkField
              key={field.path}
              field={field}
              connection={connection}
              value={msg.link}
              error={errors[field.path]}
              onChange={(link) => values.set(field.path, link)}
            />
          ))}
        {wanted &&
          fieldAt('msg.resourceId').map((field) => (
            <ResourceField
              key={field.path}
              field={field}
              connection={connection}
              wanted={wanted}
              value={msg.resourceId}
              error={errors[field.path]}
              onChange={(resourceId) => values.set(field.path, resourceId)}
            />
          ))}
        <FieldGroup label={t('fields.more')} fields={fieldAt('msg.type')} values={values} errors={errors} />
      </section>
      {children}
    </>
  )
}
