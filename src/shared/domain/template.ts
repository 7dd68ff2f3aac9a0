import type { Content } from './content.ts'
import type { Check } from './review.ts'

/**
 * A variable is `{{name}}`, also in the full-width braces of a Chinese keyboard; white space around the name is no part
 * of it. What is filled in is never looked at again for variables.
 */
const variable = '[{｛]{2}([^{}｛｝]+)[}｝]{2}'
const inText = new RegExp(variable, 'gu')
const inJson = new RegExp(String.raw`\\.|"|${variable}`, 'gsu')

/** Texts that are JSON themselves, by their place in a message. */
const jsonTexts = new Set(['message.ext', 'event.payload', 'android.custom_content', 'ios.custom'])

/** What stands for each variable, by its name. One without a value, or with white space alone, stays as it stands. */
export type VariableValues = ReadonlyMap<string, string>

/** Every text of a message that holds variables, with its place, in the order in which they stand. */
export function textsWithVariables(content: Content): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = []
  mapTexts(content, (text, path) => {
    if (holdsVariable(text)) found.push({ path, text })
    return text
  })
  return found
}

/** The names of a message's variables, each once, in the order in which they first stand. */
export const variablesOf = (content: Content): string[] => [
  ...new Set(textsWithVariables(content).flatMap(({ text }) => namesIn(text))),
]

/** The message with its variables filled. A text may thereby become longer than a message can hold. */
export const fillVariables = (content: Content, values: VariableValues): Content =>
  mapTexts(content, (text, path) => fillText(text, path, values)) as Content

/** One text with its variables filled; in JSON a value becomes part of a string, or stands as a value of its own. */
export function fillText(text: string, path: string, values: VariableValues): string {
  const given = (name: string): string | undefined => {
    const value = values.get(name.trim())
    return value?.trim() ? value : undefined
  }
  if (!jsonTexts.has(path)) return text.replace(inText, (whole, name: string) => given(name) ?? whole)
  let inString = false
  return text.replace(inJson, (whole, name: string | undefined) => {
    if (whole === '"') inString = !inString
    const value = name === undefined ? undefined : given(name)
    if (value === undefined) return whole
    return inString ? JSON.stringify(value).slice(1, -1) : jsonScalar(value)
  })
}

/** The text with a digit in the place of every character of a variable, so that JSON with variables reads as JSON. */
export const maskVariables = (text: string): string => text.replace(inText, (whole) => '1'.repeat(whole.length))

/** Whether a text holds a variable. */
export const holdsVariable = (text: string): boolean => namesIn(text).length > 0

/** Blocks what would show people a variable instead of what it stands for. */
export function lintVariables(content: Content): Check[] {
  const names = variablesOf(content)
  if (names.length === 0) return []
  const shown = names.slice(0, namedAtMost).map((name) => `{{${shorten(name)}}}`)
  const more = names.length > namedAtMost
  return [
    {
      level: 'block',
      code: 'variable-unfilled',
      text: {
        zh: `还有没填的变量：${shown.join('、')}${more ? '等' : ''}。把它们换成实际内容后才能发送。`,
        en: `Variables are not filled: ${shown.join(', ')}${more ? ' and others' : ''}. Put what they stand for in their place first.`,
      },
    },
  ]
}

const namedAtMost = 10
const longestShown = 40

const shorten = (name: string): string => {
  const characters = [...name]
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}…` : name
}

const namesIn = (text: string): string[] =>
  [...text.matchAll(inText)].map(([, name = '']) => name.trim()).filter((name) => name !== '')

/** A number, `true`, `false` or `null` as it was typed, anything else as a string. */
function jsonScalar(value: string): string {
  const typed = value.trim()
  return /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/.test(typed) ? typed : JSON.stringify(value)
}

function mapTexts(value: unknown, change: (text: string, path: string) => string, path: string[] = []): unknown {
  if (typeof value === 'string') return change(value, path.join('.'))
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change, path))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change, [...path, key])]))
}
