import { useTranslation } from 'react-i18next'
import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useExamples } from '../../../bridge/use-examples.ts'
import { FieldGroup } from '../../../components/fields/FieldGroup.tsx'
import { FieldList } from '../../../components/fields/FieldList.tsx'
import { missingOf } from '../../../components/fields/form.ts'
import { useLanguage } from '../../../components/format.ts'
import { contentValues } from '../content-values.ts'
import type { MessageFormProps } from '../MessageForm.tsx'
import { PlatformNote } from './PlatformNote.tsx'
import { ScheduleNote } from './ScheduleNote.tsx'
import { TapChoice } from './TapChoice.tsx'
import { useBaiduFaults } from './use-baidu-faults.ts'

const everyday = new Set(['text', 'android.title', 'android.description', 'ios.title', 'ios.body'])
const opening = new Set(['android.url', 'android.pkg_content'])
const tapPath = 'android.open_type'

interface BaiduFormProps extends Omit<MessageFormProps, 'content'> {
  content: BaiduContent
}

/** What people read and what a tap does stand open before the audience; the rest comes after it, folded in. */
export function BaiduForm({ descriptor, connection, content, isRefused, onChange, children }: BaiduFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const examples = useExamples(connection)
  const faults = useBaiduFaults(content)
  const { messageFields, groups } = descriptor
  const values = contentValues({ content, settings: connection.settings, onChange })
  const missing = isRefused ? missingOf(messageFields, values.get) : []
  const errors = { ...Object.fromEntries(missing.map(({ path }) => [path, t('fields.missing')])), ...faults }
  const list = { values, errors, examples }
  const tap = messageFields.find(({ path }) => path === tapPath)
  const { shape } = content
  const isOpen = ({ path }: { path: string }) => everyday.has(path) || opening.has(path) || path === tapPath
  const more = messageFields.filter((field) => field.group === shape.split('-')[0] && !isOpen(field))
  const fieldsIn = (id: string) => messageFields.filter(({ group }) => group === id)
  const labelOf = (id: string) => sayIn(language, groups.find((group) => group.id === id)?.label ?? { zh: id, en: id })
  return (
    <>
      <section aria-labelledby="content-heading">
        <h2 id="content-heading">{t('compose.content')}</h2>
        <PlatformNote connection={connection} shape={shape} />
        <FieldList fields={messageFields.filter(({ path }) => everyday.has(path))} isStacked {...list} />
        {shape === 'android-notification' && tap && (
          <>
            <TapChoice
              field={tap}
              value={values.get(tapPath)}
              error={errors[tapPath]}
              onChange={(value) => values.set(tapPath, value)}
            />
            <FieldList fields={messageFields.filter(({ path }) => opening.has(path))} isStacked {...list} />
          </>
        )}
      </section>
      {children}
      <section aria-labelledby="setting-heading">
        <h2 id="setting-heading">{t('compose.settings')}</h2>
        {shape !== 'android-message' && <FieldGroup label={t(`baidu.more.${shape}`)} fields={more} {...list} />}
        <FieldGroup label={labelOf('options')} fields={fieldsIn('options')} {...list} />
        <FieldGroup label={labelOf('schedule')} note={<ScheduleNote />} fields={fieldsIn('schedule')} {...list} />
      </section>
    </>
  )
}
