import type { Check } from '#shared/domain/review.ts'
import { unfold } from '../../components/fields/focus-fault.ts'

/** Where on a form the cause of a check may stand, by the check's code. */
const fieldsOf: Record<string, readonly string[]> = {
  'text-missing': ['title', 'android.title', 'ios.title', 'text'],
  'text-one-character': ['title', 'android.title', 'ios.title', 'text'],
  'picture-missing': ['attachment'],
  'attachment-address': ['attachment'],
  'picture-suffix': ['attachment'],
  'audience-undecided': ['audience-kind'],
  'audience-empty': ['recipients'],
  'audience-invalid': ['recipients'],
  'audience-too-many-tags': ['recipients'],
  'description-missing': ['android.description'],
  'url-missing': ['android.url'],
  'url-form': ['android.url'],
  'custom-content': ['android.custom_content'],
  custom: ['ios.custom'],
  'custom-aps': ['ios.custom'],
  'send-time-not-for-devices': ['options.send_time'],
  'send-time-too-soon': ['options.send_time'],
  'send-time-too-late': ['options.send_time'],
  'topic-form': ['options.topic_id'],
  'topic-for-devices-only': ['options.topic_id'],
  'type-missing': ['event.type'],
  payload: ['event.payload'],
  'device-missing': ['event.payload'],
}

/** What must be settled first. A list with values that can't be read is not empty, it is to be mended. */
export function blockingOf(checks: readonly Check[]): Check[] {
  const hasInvalid = checks.some(({ code }) => code === 'audience-invalid')
  return checks.filter(({ level, code }) => level === 'block' && !(hasInvalid && code === 'audience-empty'))
}

/** A check that has no place of its own may be named like the path of a field. */
const placeOf = (code: string): HTMLElement | null =>
  (fieldsOf[code] ?? [code]).map((id) => document.getElementById(id)).find((found) => found !== null) ?? null

export const hasField = (code: string): boolean => placeOf(code) !== null

/** Takes the focus to the field that a check is about. */
export function focusField(code: string): void {
  const place = placeOf(code)
  const field = place?.matches('input, textarea, button') ? place : place?.querySelector<HTMLElement>('input, button')
  if (field) unfold(field)
  field?.focus()
}
