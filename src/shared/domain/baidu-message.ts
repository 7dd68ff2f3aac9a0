import type { BaiduContent } from './baidu-content.ts'
import { parseVerbatim } from './lossless-json.ts'

/** The `msg_type` parameter: 0 is handed to the app as it stands, 1 is shown as a notification. */
export const messageTypeOf = ({ shape }: BaiduContent): 0 | 1 => (shape === 'android-message' ? 0 : 1)

/** The `msg` parameter. What is unset or blank is absent. Throws SyntaxError where a JSON field holds none. */
export function messageText(content: BaiduContent): string {
  switch (content.shape) {
    case 'android-message':
      return content.text ?? ''
    case 'android-notification':
      return JSON.stringify(androidMessage(content.android ?? {}))
    case 'ios':
      return JSON.stringify(iosMessage(content.ios ?? {}))
  }
}

/** An address, or what the app does, leaves only with the tap to which it belongs. */
function androidMessage({ custom_content, url, pkg_content, ...android }: NonNullable<BaiduContent['android']>) {
  return withoutBlank({
    ...android,
    url: android.open_type === 1 ? url?.trim() : undefined,
    pkg_content: android.open_type === 2 ? pkg_content : undefined,
    custom_content: jsonOf(custom_content),
  })
}

function iosMessage({ title, body, summary_arg, custom, ...ios }: NonNullable<BaiduContent['ios']>) {
  const parts = withoutBlank({ title, body, 'summary-arg': summary_arg })
  const isPlain = Object.keys(parts).every((name) => name === 'body')
  const aps = withoutBlank({
    alert: isPlain ? body : parts,
    sound: ios.sound,
    badge: ios.badge,
    'mutable-content': ios.mutable_content === undefined ? undefined : Number(ios.mutable_content),
    'thread-id': ios.thread_id,
  })
  // what stands in the form's own fields wins over an `aps` typed beside it
  return { ...(jsonOf(custom) as object | undefined), aps }
}

const jsonOf = (text: string | undefined): unknown => (text?.trim() ? parseVerbatim(text) : undefined)

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

const withoutBlank = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isBlank(value)))
