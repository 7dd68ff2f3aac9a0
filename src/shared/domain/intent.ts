import type { Text } from './text.ts'

/** What a tap opens, in parts. `data`, `action` and the names and values of `extras` are plain text, not encoded. */
export interface IntentParts {
  packageName: string
  /** The class in full, or with a leading dot for one within the package. */
  activity: string
  action: string
  data: string
  /** Texts handed to the page. */
  extras: readonly { name: string; value: string }[]
  /** Whatever else an intent holds, such as `i.count=5`, as it was written. */
  others: readonly string[]
}

export const emptyIntent: IntentParts = { packageName: '', activity: '', action: '', data: '', extras: [], others: [] }

/** Android's `Uri.encode` leaves the same characters alone. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed())
const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/s

/**
 * The intent as Android's `Intent.toUri(URI_INTENT_SCHEME)` writes it: `intent:#Intent;…;component=package/activity;…;end`.
 * An address stands before `#Intent`, its scheme inside. Empty parts are left out.
 */
export function buildIntent({ packageName, activity, action, data, extras, others }: IntentParts): string {
  const [, name, rest] = scheme.exec(data) ?? []
  const parts = [
    ...(name === undefined ? [] : [`scheme=${name}`]),
    ...(action === '' ? [] : [`action=${encode(action)}`]),
    ...(packageName === '' && activity === '' ? [] : [`component=${encode(packageName)}/${encode(activity)}`]),
    ...extras.filter((extra) => extra.name !== '').map((extra) => `S.${encode(extra.name)}=${encode(extra.value)}`),
    ...others,
    'end',
  ]
  return `intent:${rest ?? data}#Intent;${parts.join(';')}`
}

/** The parts of an intent, or null where it is not written as `buildIntent` writes it. */
export function parseIntent(text: string): IntentParts | null {
  const [, whole = ''] = /^intent:(.*)end$/s.exec(text.trim()) ?? []
  const at = whole.lastIndexOf('#Intent;')
  const [address, inner] = [whole.slice(0, at), whole.slice(at + '#Intent;'.length)]
  if (at < 0 || !(inner === '' || inner.endsWith(';'))) return null
  const found = { packageName: '', activity: '', action: '', scheme: '' }
  const seen = new Set<string>()
  const extras: { name: string; value: string }[] = []
  const others: string[] = []
  for (const part of inner.split(';').slice(0, -1)) {
    const [, key = '', written = ''] = /^([^=]+)=(.*)$/s.exec(part) ?? []
    const value = decode(written)
    // what follows `SEL` describes another intent; of one kind there are several only of categories
    if (key === '' || value === null || (seen.has(key) && key !== 'category')) return null
    seen.add(key)
    if (key === 'component') {
      const [packageName, activity, ...more] = written.split('/').map((one) => decode(one) ?? '')
      if (packageName === undefined || activity === undefined || more.length > 0) return null
      Object.assign(found, { packageName, activity })
    } else if (key === 'action' || key === 'scheme') found[key] = value
    else if (key.startsWith('S.') && key.length > 2) {
      const name = decode(key.slice(2))
      if (name === null) return null
      extras.push({ name, value })
    } else others.push(part)
  }
  const { scheme: name, ...parts } = found
  return { ...parts, data: name === '' ? address : `${name}:${address}`, extras, others }
}

export type IntentPart = 'packageName' | 'activity' | 'data' | 'extras'

/** What keeps these parts from being an intent that opens a page, by part. */
export function intentFaults(parts: IntentParts): Partial<Record<IntentPart, Text>> {
  const { packageName, activity, data, extras } = parts
  const names = extras.map(({ name }) => name)
  const faults: [IntentPart, boolean, Text][] = [
    [
      'packageName',
      /^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/.test(packageName),
      {
        zh: '包名至少两段，用点隔开，每段以字母开头，只含字母、数字和下划线，例：com.shop.app',
        en: 'A package has two parts or more with dots between, each of letters, digits and _ after a letter, such as com.shop.app',
      },
    ],
    [
      'activity',
      /^(\.[A-Za-z_][\w$]*|[A-Za-z_][\w$]*\.[A-Za-z_][\w$]*)(\.[A-Za-z_][\w$]*)*$/.test(activity),
      {
        zh: '写页面类的全路径，例：com.shop.app.OrderActivity；在包名之下的可以写 .OrderActivity',
        en: 'The page’s class in full, such as com.shop.app.OrderActivity, or .OrderActivity within the package',
      },
    ],
    [
      'data',
      data === '' || (/^[A-Za-z][A-Za-z0-9+.-]*:[^\s;#]+$/.test(data) && !data.startsWith('intent:')),
      {
        zh: '数据地址要有开头的协议，中间没有空格、分号和 #，例：shop://order/1',
        en: 'The address begins with its scheme and holds no spaces, semicolons or #, such as shop://order/1',
      },
    ],
    [
      'extras',
      names.every((name) => name !== '') && new Set(names).size === names.length,
      { zh: '每个参数要有名称，名称不能重复。', en: 'Every parameter needs a name of its own.' },
    ],
  ]
  return Object.fromEntries(faults.flatMap(([part, isFine, text]) => (isFine ? [] : [[part, text]])))
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
