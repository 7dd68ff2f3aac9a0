import type { Check } from '#shared/domain/review.ts'
import { unfold } from '../../components/fields/focus-fault.ts'
import { otherPlaceOf } from './other-places.ts'
import { useWantedField } from './wanted-field.ts'

/** Where on the form the cause of a check stands, by the check's code. */
export const fieldOf: Readonly<Record<string, string>> = {
  'text-missing': 'title',
  'text-one-character': 'title',
  'picture-missing': 'attachment',
  'attachment-address': 'attachment',
  'picture-suffix': 'attachment',
  badge: 'message.badge',
  ext: 'message.ext',
  'display-order': 'message.show_end_time',
  'display-over': 'message.show_end_time',
  'act-as-id': 'actAs.id',
  'act-as-not-administrator': 'actAs.header',
  'audience-undecided': 'audience-kind',
  'audience-empty': 'recipients',
  'audience-invalid': 'recipients',
  'audience-too-many-tags': 'recipients',
}
/** Those whose field may be on a tab that is not open. Where the intent is missing depends on the message. */
const onTabs = new Set([
  'badge',
  'ext',
  'display-order',
  'display-over',
  'act-as-id',
  'act-as-not-administrator',
  'intent-missing',
])

/** What must be settled first. A list with values that can't be read is not empty, it is to be mended. */
export function blockingOf(checks: readonly Check[]): Check[] {
  const hasInvalid = checks.some(({ code }) => code === 'audience-invalid')
  return checks.filter(({ level, code }) => level === 'block' && !(hasInvalid && code === 'audience-empty'))
}

/** A check that has no place of its own may be named like the path of a field. */
const placeOf = (code: string): HTMLElement | null =>
  document.getElementById(fieldOf[code] ?? code) ?? otherPlaceOf(code)

export const hasField = (code: string): boolean => code in fieldOf || onTabs.has(code) || placeOf(code) !== null

/** Takes the focus to the field that a check is about; the form is asked to show one that is out of sight. */
export function focusField(code: string): void {
  const place = placeOf(code)
  if (!place && onTabs.has(code)) useWantedField.getState().want(code)
  const field = place?.matches('input, textarea, button') ? place : place?.querySelector<HTMLElement>('input, button')
  if (field) unfold(field)
  field?.focus()
}

/** After a refused review: shows the first field that has to be changed, where it may be out of sight. */
export function leadToFirst(checks: readonly Check[]): void {
  const first = blockingOf(checks).find(({ code }) => hasField(code))
  if (first && onTabs.has(first.code)) focusField(first.code)
}
