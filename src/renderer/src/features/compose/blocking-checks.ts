import type { Check } from '#shared/domain/review.ts'
import { unfold } from '../../components/fields/focus-fault.ts'
import { otherPlaceOf } from './other-places.ts'

/** Where on the form the cause of a check stands, by the check's code. */
const fieldOf: Record<string, string> = {
  'text-missing': 'title',
  'text-one-character': 'title',
  'picture-missing': 'attachment',
  'attachment-address': 'attachment',
  'picture-suffix': 'attachment',
  badge: 'badge',
  ext: 'ext',
  'audience-undecided': 'audience-kind',
  'audience-empty': 'recipients',
  'audience-invalid': 'recipients',
  'audience-too-many-tags': 'recipients',
}

/** What must be settled first. A list with values that can't be read is not empty, it is to be mended. */
export function blockingOf(checks: readonly Check[]): Check[] {
  const hasInvalid = checks.some(({ code }) => code === 'audience-invalid')
  return checks.filter(({ level, code }) => level === 'block' && !(hasInvalid && code === 'audience-empty'))
}

/** A check that has no place of its own may be named like the path of a field. */
const placeOf = (code: string): HTMLElement | null =>
  document.getElementById(fieldOf[code] ?? code) ?? otherPlaceOf(code)

export const hasField = (code: string): boolean => code in fieldOf || placeOf(code) !== null

/** Takes the focus to the field that a check is about. */
export function focusField(code: string): void {
  const place = placeOf(code)
  const field = place?.matches('input, textarea, button') ? place : place?.querySelector<HTMLElement>('input, button')
  if (field) unfold(field)
  field?.focus()
}
