import { useEffect } from 'react'
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
  /** The id of the input that is asked for, and what to do once it has the focus. */
  wanted: string | undefined
  onShown: () => void
}

/** The fields of one tab, each with what holds while it is empty. */
export function TabFields({
  name,
  fields,
  values,
  content,
  stage,
  faults,
  keptIntents,
  wanted,
  onShown,
}: TabFieldsProps) {
  const language = useLanguage()
  const { inherited, notice, shownFor, isNeeded } = useAboutField(content, stage)
  useEffect(() => {
    if (wanted === undefined) return
    document.getElementById(wanted)?.focus()
    onShown()
  }, [wanted, onShown])
  const errors = Object.fromEntries(Object.entries(faults).map(([path, text]) => [path, sayIn(language, text)]))
  return (
    <FieldList
      fields={fields.map((field) => {
        const words = shownFor(field)
        return {
          ...field,
          ...(words !== undefined && { hint: { zh: words, en: words } }),
          ...(isNeeded(field.path) && { required: true }),
        }
      })}
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
