import { useTranslation } from 'react-i18next'
import { sayIn } from '#shared/domain/text.ts'
import { useExamples } from '../../bridge/use-examples.ts'
import { FieldGroup } from '../../components/fields/FieldGroup.tsx'
import { FieldList } from '../../components/fields/FieldList.tsx'
import { missingOf } from '../../components/fields/form.ts'
import { groupsOf } from '../../components/fields/groups.ts'
import { useLanguage } from '../../components/format.ts'
import { contentValues } from './content-values.ts'
import type { MessageFormProps } from './MessageForm.tsx'

/**
 * A message's form made from its provider's data. What is said stands open before the audience: the first fields, and
 * groups that belong to a kind of message or hold what is required. The other groups come after it, folded in.
 */
export function FieldsForm({ descriptor, connection, content, isRefused, onChange, children }: MessageFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const examples = useExamples(connection)
  const groups = groupsOf(descriptor.messageFields, descriptor.groups)
  const isOpen = ({ fields }: (typeof groups)[number], index: number) =>
    index === 0 || fields.every((field) => field.when) || fields.some((field) => field.required)
  const values = contentValues({ content, settings: connection.settings, onChange })
  const missing = isRefused ? missingOf(descriptor.messageFields, values.get) : []
  const errors = Object.fromEntries(missing.map(({ path }) => [path, t('fields.missing')]))
  const list = { values, errors, examples }
  const folded = groups.filter((group, index) => !isOpen(group, index))
  return (
    <>
      <section aria-labelledby="content-heading">
        <h2 id="content-heading">{t('compose.content')}</h2>
        {groups.filter(isOpen).map((group) => (
          <FieldList key={group.id} fields={group.fields} {...list} />
        ))}
      </section>
      {children}
      {folded.length > 0 && (
        <section aria-labelledby="setting-heading">
          <h2 id="setting-heading">{t('compose.settings')}</h2>
          {folded.map(({ id, label, fields }) => (
            <FieldGroup key={id} label={label ? sayIn(language, label) : id} fields={fields} {...list} />
          ))}
        </section>
      )}
    </>
  )
}
