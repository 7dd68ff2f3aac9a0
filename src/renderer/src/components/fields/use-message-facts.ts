import type { Content } from '#shared/domain/content.ts'
import type { Field } from '#shared/domain/field.ts'
import { toldApart } from '#shared/domain/told-apart.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import type { FormValue } from './form.ts'
import { isFurther } from './further-fields.ts'
import { getAt } from './path.ts'
import { type FieldFact, useFieldFacts } from './use-field-facts.ts'

/** Every field that is set in a message, in words; of MaxIM's those that its own screens don't show. */
export function useMessageFacts(content: Content): FieldFact[] {
  const factsOf = useFieldFacts()
  const descriptor = useDescriptor(content.provider)
  const fields = toldApart(descriptor?.messageFields ?? [], descriptor?.groups ?? []).map(whateverTheAccount)
  const shown = content.provider === 'maxim' ? fields.filter(isFurther) : fields
  return factsOf(shown, (path) => getAt(content, path) as FormValue | undefined)
}

/** What is set is told even where the connection would not offer it any more. */
function whateverTheAccount({ when, ...field }: Field): Field {
  return when === undefined || when.path.startsWith('account.') ? field : { ...field, when }
}
