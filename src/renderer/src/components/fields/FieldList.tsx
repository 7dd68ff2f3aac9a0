import type { Field } from '#shared/domain/field.ts'
import styles from './FieldList.module.css'
import { FieldRow } from './FieldRow.tsx'
import { type FormValues, isShown } from './form.ts'

export interface FieldListProps {
  fields: readonly Field[]
  values: FormValues
  /** What is wrong with single fields, by their path. */
  errors?: Readonly<Record<string, string>>
  /** Values that exist at the practice provider, by path. */
  examples?: Readonly<Record<string, string>>
}

/** Kinds that need the whole width. */
const wide = new Set<Field['kind']>(['lines', 'json', 'list', 'counts', 'sequence', 'file'])

/** Fields in their order, as far as they take part; short ones side by side where there is room. */
export function FieldList({ fields, values, errors = {}, examples = {} }: FieldListProps) {
  return (
    <div className={styles['list']}>
      {fields
        .filter((field) => isShown(field, values.get))
        .map((field) => (
          <div key={field.path} className={wide.has(field.kind) || field.required ? styles['wide'] : undefined}>
            <FieldRow
              field={field}
              value={values.get(field.path)}
              error={errors[field.path]}
              example={examples[field.path]}
              onChange={(value) => values.set(field.path, value)}
            />
          </div>
        ))}
    </div>
  )
}
