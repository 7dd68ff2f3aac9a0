import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Content } from '#shared/domain/content.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { FieldGroup } from '../../components/fields/FieldGroup.tsx'
import { setFields } from '../../components/fields/form.ts'
import { isFurther } from '../../components/fields/further-fields.ts'
import { groupsOf } from '../../components/fields/groups.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import styles from './ComposeForm.module.css'
import { contentValues } from './content-values.ts'

interface MoreFieldsProps {
  content: MaximContent
  connection: Connection
  onChange: (content: Content) => void
}

/** The fields that are seldom needed, folded in, with how many of them are set. */
export function MoreFields({ content, connection, onChange }: MoreFieldsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const descriptor = useDescriptor(content.provider)
  const fields = (descriptor?.messageFields ?? []).filter(isFurther)
  if (!descriptor || fields.length === 0) return null
  const values = contentValues({ content, settings: connection.settings, onChange })
  const count = setFields(fields, values.get).length
  return (
    <details className={styles['more']}>
      <summary>
        <h2>{t('fields.more')}</h2>
        {count > 0 && (
          <span className={styles['count']}>{t('fields.set', { count, n: formatCount(count, language) })}</span>
        )}
      </summary>
      {groupsOf(fields, descriptor.groups).map((group) => (
        <FieldGroup
          key={group.id}
          label={group.label ? sayIn(language, group.label) : t('fields.general')}
          fields={group.fields}
          values={values}
        />
      ))}
    </details>
  )
}
