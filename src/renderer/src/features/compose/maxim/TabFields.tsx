import type { Field } from '#shared/domain/field.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { sayIn, type Text } from '#shared/domain/text.ts'
import { FieldList } from '../../../components/fields/FieldList.tsx'
import type { FormValues } from '../../../components/fields/form.ts'
import { useLanguage } from '../../../components/format.ts'
import { IntentTool, type KeptIntents } from './IntentTool.tsx'
import { useAboutField } from './use-about-field.ts'

interface TabFieldsProps {
  /** The tab's own name. */
  name: string
  fields: readonly Field[]
  values: FormValues
  content: MaximContent
  stage: Stage
  faults: Readonly<Record<string, Text>>
  keptIntents: KeptIntents
}

/** The fields of one tab, each with what holds while it is empty. */
export function TabFields({ name, fields, values, content, stage, faults, keptIntents }: TabFieldsProps) {
  const language = useLanguage()
  const { inherited, notice, isNeeded } = useAboutField(content, stage)
  const errors = Object.fromEntries(Object.entries(faults).map(([path, text]) => [path, sayIn(language, text)]))
  return (
    <FieldList
      fields={fields.map((field) => (isNeeded(field.path) ? { ...field, required: true } : field))}
      values={values}
      errors={errors}
      aboutOf={(field) => ({
        inherited: inherited(field),
        notice: notice(field),
        ...(field.path.endsWith('.intent') && {
          tool: (
            <IntentTool
              path={field.path}
              of={name}
              text={String(values.get(field.path) ?? '')}
              kept={keptIntents}
              onFill={(intent) => values.set(field.path, intent)}
            />
          ),
        }),
      })}
    />
  )
}
