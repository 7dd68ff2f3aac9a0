import type { Field } from '#shared/domain/field.ts'
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

/** Fields, one below the other, as far as they take part. */
export function FieldList({ fields, values, errors = {}, examples = {} }: FieldListProps) {
  return fields
    .filter((field) => isShown(field, values.get))
    .map((field) => (
      <FieldRow
        key={field.path}
        field={field}
        value={values.get(field.path)}
        error={errors[field.path]}
        example={examples[field.path]}
        onChange={(value) => values.set(field.path, value)}
      />
    ))
}
