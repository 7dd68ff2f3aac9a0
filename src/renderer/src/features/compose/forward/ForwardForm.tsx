import { useTranslation } from 'react-i18next'
import type { ForwardContent } from '#shared/domain/forward-content.ts'
import { useExamples } from '../../../bridge/use-examples.ts'
import { FieldList } from '../../../components/fields/FieldList.tsx'
import { missingOf } from '../../../components/fields/form.ts'
import { contentValues } from '../content-values.ts'
import type { MessageFormProps } from '../MessageForm.tsx'
import { isTemplateType, withType } from './choose-type.ts'
import { isObjectText } from './is-object-text.ts'
import { TemplateNote } from './TemplateNote.tsx'
import { TypeChoice } from './TypeChoice.tsx'

interface ForwardFormProps extends Omit<MessageFormProps, 'content'> {
  content: ForwardContent
}

/** An event: its type, which brings a template, its app, and its payload as JSON. */
export function ForwardForm({ descriptor, connection, content, isRefused, onChange, children }: ForwardFormProps) {
  const { t } = useTranslation()
  const examples = useExamples(connection)
  const values = contentValues({ content, settings: connection.settings, onChange })
  const { event } = content
  const setEvent = (next: ForwardContent['event']) => onChange({ ...content, event: next })
  const missing = isRefused ? missingOf(descriptor.messageFields, values.get) : []
  const errors = {
    ...(isObjectText(event.payload) ? {} : { 'event.payload': t('forwarding.notObject') }),
    ...Object.fromEntries(missing.map(({ path }) => [path, t('fields.missing')])),
  }
  const fields = isTemplateType(event.type)
    ? descriptor.messageFields.filter(({ path }) => path !== 'event.type')
    : descriptor.messageFields
  return (
    <>
      <section aria-labelledby="content-heading">
        <h2 id="content-heading">{t('compose.content')}</h2>
        <TypeChoice type={event.type} onChange={(type) => setEvent(withType(event, type))} />
        <FieldList fields={fields} isStacked values={values} errors={errors} examples={examples} />
        <TemplateNote event={event} onChange={setEvent} />
      </section>
      {children}
    </>
  )
}
