import type { ReactNode } from 'react'
import type { Field } from '#shared/domain/field.ts'
import { BitsField } from './BitsField.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { DurationField } from './DurationField.tsx'
import { FileField } from './FileField.tsx'
import { FlagField } from './FlagField.tsx'
import type { FormValue } from './form.ts'
import { JsonField } from './JsonField.tsx'
import { SequenceField } from './SequenceField.tsx'
import { TimeField } from './TimeField.tsx'
import { TypedField } from './TypedField.tsx'

export interface FieldRowProps {
  field: Field
  value: FormValue | undefined
  /** What was found wrong from outside; what is typed wrong is said without it. */
  error: string | undefined
  /** A value that exists at the practice provider. */
  example?: string | undefined
  /** What holds while nothing is set here. */
  inherited?: string | undefined
  /** What is to be known of the value as it stands; takes the hint’s place. */
  notice?: string | undefined
  /** A small action below a typed value. */
  tool?: ReactNode
  onChange: (value: FormValue | undefined) => void
}

/** One field with the input for its kind. */
export function FieldRow(props: FieldRowProps) {
  switch (props.field.kind) {
    case 'choice':
      return <ChoiceField {...props} />
    case 'flag':
      return <FlagField {...props} />
    case 'time':
      return <TimeField {...props} />
    case 'sequence':
      return <SequenceField {...props} />
    case 'file':
      return <FileField {...props} />
    case 'duration':
      return <DurationField {...props} />
    case 'bits':
      return <BitsField {...props} />
    case 'json':
      return <JsonField {...props} />
    default:
      return <TypedField {...props} />
  }
}
