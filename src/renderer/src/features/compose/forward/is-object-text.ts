import { findJsonFault } from '#shared/domain/json-fault.ts'
import { maskVariables } from '#shared/domain/template.ts'

/** Whether JSON is an object. Of what is no JSON at all, or blank, more is said elsewhere. */
export function isObjectText(text: string): boolean {
  const bare = maskVariables(text).trim()
  return bare === '' || bare.startsWith('{') || findJsonFault(bare) !== null
}
