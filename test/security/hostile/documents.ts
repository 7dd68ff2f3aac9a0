import { jsonOf } from '#main/providers/json-body.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { contentSchema, emptyContent, titleOf } from '#shared/domain/content.ts'
import { formatJson } from '#shared/domain/json-format.ts'
import { parseLossless, parseVerbatim } from '#shared/domain/lossless-json.ts'
import { templatesIn } from '#shared/domain/template-file.ts'
import type { Dice } from './dice.ts'

const keys = ['__proto__', 'constructor', 'prototype', 'title', 'data', 'provider', 'format', 'templates']

/** JSON that wants to become a part of every object. */
function madeDocument(dice: Dice, depth = 0): string {
  const kind = depth > 4 ? 0 : dice(4)
  if (kind === 0) return '{"polluted":true}'
  if (kind === 1) return `[${madeDocument(dice, depth + 1)}]`
  const members = Array.from({ length: 1 + dice(3) }, () => {
    const key = keys[dice(keys.length)] ?? ''
    const written = dice(4) === 0 ? key.replace('_', '\\u005f') : key
    return `"${written}":${madeDocument(dice, depth + 1)}`
  })
  return `{${members.join(',')}}`
}

/** Whoever reads documents that come from outside. */
const readers: readonly ((text: string) => void)[] = [
  (text) => canonicalJson(parseLossless(text)),
  (text) => JSON.stringify(parseVerbatim(text)),
  (text) => formatJson(text),
  (text) => jsonOf(Buffer.from(text)),
  (text) => {
    const read = contentSchema.safeParse({ ...emptyContent.maxim, ...(parseLossless(text) as object) })
    if (read.success) titleOf(read.data)
  },
  (text) => {
    const parts = templatesIn(text)
    while (!parts.next().done);
  },
]

/** Lays one document over another as it is often done. */
export function mergeNaively(text: string): void {
  const merge = (into: Record<string, unknown>, from: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(from)) {
      if (typeof value !== 'object' || value === null) into[key] = value
      else {
        if (typeof into[key] !== 'object' || into[key] === null) into[key] = {}
        merge(into[key] as Record<string, unknown>, value as Record<string, unknown>)
      }
    }
  }
  merge({}, JSON.parse(text))
}

const shared = [Object.prototype, Array.prototype, Function.prototype, Object].map((one) => ({
  one,
  own: Object.getOwnPropertyDescriptors(one) as Record<PropertyKey, PropertyDescriptor>,
}))

/** Puts back what all objects share. Tells whether anything had changed. */
function restoreShared(): boolean {
  let hasChanged = false
  for (const { one, own } of shared) {
    for (const key of Reflect.ownKeys(one)) {
      if (Reflect.getOwnPropertyDescriptor(one, key)?.value === own[key]?.value && Object.hasOwn(own, key)) continue
      hasChanged = true
      const before = Object.hasOwn(own, key) ? own[key] : undefined
      if (before) Reflect.defineProperty(one, key, before)
      else Reflect.deleteProperty(one, key)
    }
  }
  return hasChanged
}

/** Has so many made-up documents read. Returns those after which all objects had what they were never given. */
export function pollutingDocuments(count: number, dice: Dice, read = readers): string[] {
  const found: string[] = []
  for (let made = 0; made < count; made += 1) {
    const text = madeDocument(dice)
    for (const one of read) {
      try {
        one(text)
      } catch {
        // refused, which is fine
      }
    }
    if (restoreShared()) found.push(`document ${text.slice(0, 100)}`)
  }
  return found
}
