import type { Field } from '#shared/domain/field.ts'
import styles from './FieldList.module.css'
import { FieldRow, type FieldRowProps } from './FieldRow.tsx'
import { type FormValues, isShown } from './form.ts'

export interface FieldListProps {
  fields: readonly Field[]
  values: FormValues
  /** What is wrong with single fields, by their path. */
  errors?: Readonly<Record<string, string>>
  /** Values that exist at the practice provider, one per line, by path or by its last part. */
  examples?: Readonly<Record<string, string>>
  /** What else a row is told. */
  aboutOf?: (field: Field) => Pick<FieldRowProps, 'inherited' | 'notice' | 'tool'>
  /** One below the other, however short. */
  isStacked?: boolean
}

const wideKinds = new Set<Field['kind']>(['lines', 'json', 'list', 'counts', 'sequence', 'file', 'bits'])
/** From this length on a text is a sentence or an address. */
const wideFrom = 4_000

const isWide = ({ kind, required, max = 0 }: Field): boolean =>
  required === true || wideKinds.has(kind) || (kind === 'text' && max >= wideFrom)

function exampleFor({ kind, path }: Field, examples: Readonly<Record<string, string>>): string | undefined {
  const values = examples[path] ?? examples[path.split('.').at(-1) ?? path]
  return kind === 'list' ? values : values?.split('\n')[0]
}

/** Fields in their order, as far as they take part; short ones side by side where there is room. */
export function FieldList({ fields, values, errors = {}, examples = {}, aboutOf, isStacked = false }: FieldListProps) {
  return (
    <div className={styles['list']}>
      {fields
        .filter((field) => isShown(field, values.get))
        .map((field) => (
          <div key={field.path} className={isStacked || isWide(field) ? styles['wide'] : undefined}>
            <FieldRow
              field={field}
              value={values.get(field.path)}
              error={errors[field.path]}
              example={exampleFor(field, examples)}
              {...aboutOf?.(field)}
              onChange={(value) => values.set(field.path, value)}
            />
          </div>
        ))}
    </div>
  )
}
