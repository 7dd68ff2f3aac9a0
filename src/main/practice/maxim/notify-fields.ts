import { anyObject, type Check, flag, integer, listOf, matching, objectOf, oneOf, text } from './checks.ts'

/** The fields of POST /push/notify, copied from the provider's description and from nothing of this program. */

/** int32 as described: it also shows a time that was given in milliseconds. */
const seconds = integer(0n, 2_147_483_647n)

const distinctVendors: Check = (value, path) =>
  listOf(oneOf('ups', 'fcm', 'huawei', 'xiaomi', 'oppo', 'vivo', 'meizu'))(value, path) ??
  (new Set(value as unknown[]).size < (value as unknown[]).length ? `${path} names a vendor twice` : null)

const setting = objectOf({
  request_id: text,
  distribution_strategy: oneOf('combined', 'mxpush_only', 'ospush_only'),
  ospush_sequence: distinctVendors,
})

const ios = objectOf({
  sound: text,
  content_available: flag,
  mutable_content: flag,
  category: text,
  thread_id: text,
  subtitle: text,
  apns_collapse_id: text,
})

const androidFields = {
  sound: text,
  channel_id: text,
  click_action: oneOf('intent', 'open_app'),
  intent: text,
}
const zeroOrOne = integer(0n, 1n)

const message = objectOf({
  type: oneOf('text', 'image', 'cmd'),
  title: text,
  body: text,
  attachment_url: matching(/^https?:\/\/\S+$/i, 'an http address'),
  big_text: text,
  badge: matching(/^\+?\d+$/, 'a number or + and a number'),
  ext: anyObject,
  show_begin_time: seconds,
  show_end_time: seconds,
  ios,
  android: objectOf(androidFields),
  huawei: objectOf({ ...androidFields, badge_class: text }),
  xiaomi: objectOf(androidFields),
  oppo: objectOf(androidFields),
  vivo: objectOf({ ...androidFields, push_mode: zeroOrOne, classification: zeroOrOne }),
  flyme: objectOf(androidFields),
  fcm: objectOf(androidFields),
})

/** Vendor objects, each of which overrides `android`. */
export const vendors = ['huawei', 'xiaomi', 'oppo', 'vivo', 'flyme', 'fcm'] as const

/** The audience has a check of its own. */
export const notifyFields = objectOf({ audience: () => null, setting, message })
