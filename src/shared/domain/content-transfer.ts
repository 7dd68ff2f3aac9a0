import { type Content, contentSchema } from './content.ts'
import { partsOf } from './content-parts.ts'
import { type Meaning, placesOf } from './content-places.ts'

/** What became of a message that was taken to another provider. It knows nothing of an audience. */
export interface Transfer {
  content: Content
  /** What has a counterpart, by its path in the source, and where it stands now. */
  carried: { from: string; to: string }[]
  /** Paths of what is set in the source and was left behind. */
  left: string[]
}

/** Where a message says of what form it is. */
const formAt = { maxim: 'message.type', suplink: 'msg.msgType', baidu: 'shape', forward: 'event.type' } as const
export const formPaths: ReadonlySet<string> = new Set(Object.values(formAt))

/**
 * A message as far as it can be said through another provider; `begun` is what a draft there begins with. Nothing is cut
 * or rewritten: what does not fit whole is left behind. Through the same provider it is the same message.
 */
export function transferContent(source: Content, begun: Content): Transfer {
  const parts = partsOf(source)
  if (source.provider === begun.provider)
    return { content: source, carried: [...parts.keys()].map((path) => ({ from: path, to: path })), left: [] }
  const from = placesOf(source)
  let content = from.silent ? inSilence(begun) : begun
  const carried: Transfer['carried'] = []
  const put = (meaning: Meaning, path: string): void => {
    const source = from[meaning]
    const next = source && parts.has(source) ? withValue(content, meaning, path, parts.get(source)) : null
    if (!source || !next) return
    content = next
    carried.push({ from: source, to: path })
  }
  for (const [meaning, path] of Object.entries(placesOf(content))) put(meaning as Meaning, path)
  if (carried.length === 0) return { content: begun, carried, left: [...parts.keys()] }
  const isPicture = source.provider === 'maxim' && source.message.type === 'image'
  if (!isPicture) carried.push({ from: formAt[source.provider], to: formAt[begun.provider] })
  const link = carried.find(({ from }) => from === 'android.url')
  if (link) carried.push({ from: 'android.open_type', to: link.to })
  const known = new Set(carried.map(({ from }) => from))
  return {
    content: inBothShapes(content),
    carried: carried.filter(({ from }) => parts.has(from)),
    left: [...parts.keys()].filter((path) => !known.has(path)),
  }
}

/** The form that an app gets without anything being shown, where there is one. */
function inSilence(begun: Content): Content {
  if (begun.provider === 'maxim') return { ...begun, message: { ...begun.message, type: 'cmd' } }
  return begun.provider === 'baidu' && begun.shape !== 'ios' ? { ...begun, shape: 'android-message' } : begun
}

/** The message with a value put in; null where it would not fit there as it is. */
function withValue(content: Content, meaning: Meaning, path: string, value: unknown): Content | null {
  const fitting = asTaken(meaning, path, value)
  if (fitting === undefined) return null
  const put = putAt(content, path.split('.'), fitting)
  const linked = path === 'android.url' ? putAt(put, ['android', 'open_type'], 1) : put
  const parsed = contentSchema.safeParse(linked)
  return parsed.success ? parsed.data : null
}

/** The value as the place takes it, undefined where it does not. */
function asTaken(meaning: Meaning, path: string, value: unknown): unknown {
  if (meaning === 'badge') {
    const digits = String(value).trim()
    if (!/^\d{1,5}$/.test(digits)) return undefined
    return path === 'ios.badge' ? Number(digits) : digits
  }
  if (meaning === 'data') return isFitData(path, String(value)) ? value : undefined
  if (meaning === 'link') return /^https?:\/\/\S+$/i.test(String(value).trim()) ? value : undefined
  return value
}

/** Whether JSON is what the place takes: an object, for Android of texts alone, for iOS without `aps`. */
function isFitData(path: string, json: string): boolean {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    if (path === 'ios.custom') return !Object.hasOwn(value, 'aps')
    return path !== 'android.custom_content' || Object.values(value).every((member) => typeof member === 'string')
  } catch {
    return false
  }
}

function putAt(root: object, [name = '', ...rest]: readonly string[], value: unknown): object {
  const inner = (root as Record<string, unknown>)[name]
  return { ...root, [name]: rest.length === 0 ? value : putAt((inner as object | undefined) ?? {}, rest, value) }
}

/** At Baidu the texts stand in the other platform's form too, where they wait unsent until it is chosen. */
function inBothShapes(content: Content): Content {
  if (content.provider !== 'baidu' || content.shape === 'android-message') return content
  const { shape, android, ios } = content
  const [title, body] = shape === 'ios' ? [ios?.title, ios?.body] : [android?.title, android?.description]
  const titled = title === undefined ? {} : { title }
  if (title === undefined && body === undefined) return content
  return shape === 'ios'
    ? { ...content, android: { ...titled, ...(body === undefined ? {} : { description: body }) } }
    : { ...content, ios: { ...titled, ...(body === undefined ? {} : { body }) } }
}
