import { Input } from 'antd'

interface MaskedInputProps {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
  /** What is typed there can't be used, so nothing may be made of the form: see `focusUnusable`. */
  'data-unusable'?: boolean
  /** What is said instead of the value. */
  shown: string
}

/** Stands in the place of an input whose value is hidden: nothing can be typed, and what was typed stays where it is kept. */
export const MaskedInput = ({ shown, ...named }: MaskedInputProps) => (
  <Input {...named} readOnly autoComplete="off" value={shown} />
)
