import { sayIn } from '#shared/domain/text.ts'
import { hintId } from '../Field.tsx'
import { useLanguage } from '../format.ts'
import type { FieldRowProps } from './FieldRow.tsx'

/** What a field's frame shows, and what ties the input to it. */
export function useLabelled({ field, error, notice }: Pick<FieldRowProps, 'field' | 'error' | 'notice'>) {
  const language = useLanguage()
  const { path, hint, required } = field
  return {
    frame: {
      id: path,
      label: sayIn(language, field.label),
      name: path.split('.').at(-1) ?? path,
      hint: hint && sayIn(language, hint),
      notice,
      error,
    },
    input: {
      id: path,
      'aria-describedby': hintId(path),
      'aria-invalid': error !== undefined,
      'aria-required': required === true,
    },
  }
}
