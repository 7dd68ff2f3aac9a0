/** Where the causes of checks stand on forms other than MaxIM's: the first of these that is there. */
const places: Readonly<Record<string, readonly string[]>> = {
  'text-missing': ['android.description', 'ios.title', 'text'],
  'text-one-character': ['android.title', 'ios.title', 'text'],
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

export const otherPlaceOf = (code: string): HTMLElement | null =>
  (places[code] ?? []).map((id) => document.getElementById(id)).find((found) => found !== null) ?? null
