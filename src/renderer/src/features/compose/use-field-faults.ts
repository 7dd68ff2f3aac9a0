import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { lintMaxim } from '#shared/domain/maxim-lint.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useLanguage } from '../../components/format.ts'

const fieldOf = {
  'attachment-address': 'attachment',
  'picture-suffix': 'attachment',
  badge: 'badge',
  ext: 'ext',
} as const

type FieldName = (typeof fieldOf)[keyof typeof fieldOf]

/** What is wrong with single fields, said while they are typed; what concerns the whole waits for the review. */
export function useFieldFaults(message: MaximContent['message']): Partial<Record<FieldName, string>> {
  const language = useLanguage()
  const faults: Partial<Record<FieldName, string>> = {}
  for (const check of lintMaxim({ provider: 'maxim', setting: {}, message })) {
    const field = check.level === 'block' && check.code in fieldOf ? fieldOf[check.code as keyof typeof fieldOf] : null
    if (field) faults[field] = sayIn(language, check.text)
  }
  return faults
}
