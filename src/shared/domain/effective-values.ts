import { type MaximMessage, maximVendors } from './maxim-content.ts'

export type MaximVendor = (typeof maximVendors)[number]

/** What all phones of a message share, then what `android` says for all vendors, then what one vendor alone knows. */
const sharedFields = ['title', 'body', 'big_text', 'attachment_url', 'badge'] as const
const androidFields = ['sound', 'channel_id', 'click_action', 'intent'] as const
const ownFields = { huawei: ['badge_class'], vivo: ['push_mode', 'classification'] } as const
export const effectiveFields = [...sharedFields, ...androidFields, ...ownFields.huawei, ...ownFields.vivo] as const
export type EffectiveField = (typeof effectiveFields)[number]

/** Whether all vendors are told the same, whatever it is. */
export const isForAll = (field: EffectiveField): boolean => isIn(sharedFields, field)

/**
 * Where a value comes from: the message itself, `android`, the vendor's own object, or what MaxIM assumes where nothing
 * is set. `unset`: nothing is sent and nothing is known. `none`: this vendor has no such field.
 */
type ValueSource = 'message' | 'android' | 'vendor' | 'default' | 'unset' | 'none'

export interface EffectiveValue {
  value: string | null
  source: ValueSource
}

/** What MaxIM assumes for a field that is not sent (POST /push/notify: badge, vivo.push_mode, vivo.classification). */
const silentDefaults: Partial<Record<EffectiveField, string>> = { badge: '+1', push_mode: '0', classification: '0' }

type Fields = Readonly<Record<string, unknown>>

/**
 * What each vendor's phone is told, field by field, after its own object has overridden `android`. An empty text is not
 * sent, so it overrides nothing.
 */
export function effectiveValues(message: MaximMessage): Record<MaximVendor, Record<EffectiveField, EffectiveValue>> {
  return fromKeys(maximVendors, (vendor) =>
    fromKeys(effectiveFields, (field) => effectiveValue(message, vendor, field)),
  )
}

/** What one vendor’s phone is told where the vendor’s own object says nothing. */
export const valueWithout = (message: MaximMessage, vendor: MaximVendor, field: EffectiveField): EffectiveValue =>
  effectiveValue({ ...message, [vendor]: undefined }, vendor, field)

function effectiveValue(message: MaximMessage, vendor: MaximVendor, field: EffectiveField): EffectiveValue {
  const places: [ValueSource, Fields | undefined][] = isIn(sharedFields, field)
    ? [['message', message]]
    : isIn(androidFields, field)
      ? [
          ['vendor', message[vendor]],
          ['android', message.android],
        ]
      : isIn(own(vendor), field)
        ? [['vendor', message[vendor]]]
        : []
  if (places.length === 0) return { value: null, source: 'none' }
  for (const [source, fields] of places) {
    const value = sent(fields?.[field])
    if (value !== null) return { value, source }
  }
  const assumed = silentDefaults[field]
  return assumed === undefined ? { value: null, source: 'unset' } : { value: assumed, source: 'default' }
}

/** The vendors whose phones are told something else than most that know the field; none where there is no such most. */
export function oddVendors(
  values: Readonly<Record<MaximVendor, Record<EffectiveField, EffectiveValue>>>,
  field: EffectiveField,
): MaximVendor[] {
  const knowing = maximVendors.filter((vendor) => values[vendor][field].source !== 'none')
  const alike = (vendor: MaximVendor): number =>
    knowing.filter((other) => values[other][field].value === values[vendor][field].value).length
  const most = Math.max(0, ...knowing.map(alike))
  return knowing.filter((vendor) => alike(vendor) < most)
}

const own = (vendor: MaximVendor): readonly string[] => (vendor in ownFields ? ownFields[vendor as 'vivo'] : [])

const isIn = (fields: readonly string[], field: string): boolean => fields.includes(field)

/** A value as it leaves; what is empty does not leave. */
function sent(value: unknown): string | null {
  if (value === undefined || value === null) return null
  const text = String(value)
  return text.trim() === '' ? null : text
}

const fromKeys = <K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>
