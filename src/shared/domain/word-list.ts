import type { Content } from './content.ts'
import { type Field, takesPart } from './field.ts'
import { parseVerbatim } from './lossless-json.ts'
import type { ProviderDescriptor } from './provider.ts'
import type { Check } from './review.ts'
import type { Text } from './text.ts'
import { toldApart } from './told-apart.ts'

export const mostWords = 200
export const longestWord = 50

const unseen = /\p{Cf}/gu

/** A text as it is compared: without characters that nobody sees, in one width and one case; a sigma is one wherever it stands. */
export const folded = (text: string): string =>
  text.replace(unseen, '').normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll('ς', 'σ').replace(unseen, '')

/** The lines of a word list as they are kept: trimmed, none empty, none twice. */
export function tidyWords(lines: readonly string[]): string[] {
  const known = new Set<string>()
  return lines.flatMap((line) => {
    const word = line.trim()
    const form = folded(word).trim()
    if (form === '' || known.has(form)) return []
    known.add(form)
    return [word]
  })
}

/** What is wrong with a tidied list, or null. */
export function wordsFault(words: readonly string[]): Text | null {
  if (words.length > mostWords) {
    return {
      zh: `最多 ${mostWords} 个提醒词，现在有 ${words.length} 个。请删掉一些。`,
      en: `At most ${mostWords} words; there are ${words.length}. Remove some.`,
    }
  }
  const long = words.find((word) => [...word].length > longestWord)
  return long === undefined
    ? null
    : {
        zh: `每个提醒词最多 ${longestWord} 个字：“${long.slice(0, 20)}…”太长。每行写一个词。`,
        en: `A word has at most ${longestWord} characters: “${long.slice(0, 20)}…” is too long. Write one per line.`,
      }
}

/** A field of a message that takes words, and what stands in it. */
interface WrittenText {
  label: Text
  texts: string[]
}

/** Every field of this form of the message that holds a text, JSON as the strings that an app reads in it. */
export function writtenTexts(content: Content, { messageFields, groups }: Described): WrittenText[] {
  return toldApart(messageFields, groups).flatMap(({ path, kind, label, when }) => {
    const value = memberAt(content, path)
    if (typeof value !== 'string' || !wordKinds.has(kind)) return []
    // what another form of the message holds is kept in the draft and never sent
    const isForAccount = when?.path.startsWith('account.')
    if (!isForAccount && !takesPart({ when }, (at) => memberAt(content, at))) return []
    return [{ label, texts: kind === 'json' ? stringsIn(value) : [value] }]
  })
}

type Described = Pick<ProviderDescriptor, 'messageFields' | 'groups'>

const wordKinds: ReadonlySet<Field['kind']> = new Set(['text', 'lines', 'json'])

const memberAt = (root: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      root,
    )

/** The strings of a JSON text, names of members too; the text itself where it is none. */
function stringsIn(json: string): string[] {
  try {
    const found: string[] = []
    const walk = (value: unknown): void => {
      if (typeof value === 'string') found.push(value)
      else if (Array.isArray(value)) value.forEach(walk)
      else if (typeof value === 'object' && value !== null)
        for (const [name, member] of Object.entries(value)) {
          found.push(name)
          walk(member)
        }
    }
    walk(parseVerbatim(json))
    return found
  } catch {
    return [json]
  }
}

/** Warns of each word of the console's own list, once for each field that holds it. */
export function lintWords(content: Content, words: readonly string[], provider: Described): Check[] {
  const forms = words.map((word) => ({ word, form: folded(word) })).filter(({ form }) => form !== '')
  if (forms.length === 0) return []
  return writtenTexts(content, provider).flatMap(({ label, texts }) => {
    const read = texts.map(folded)
    const held = forms.filter(({ form }) => read.some((text) => text.includes(form)))
    return held.map(
      ({ word }): Check => ({
        level: 'warn',
        code: 'listed-word',
        text: {
          zh: `“${label.zh}”里有提醒词“${word}”。确认就是要这样写。`,
          en: `“${label.en}” holds “${word}”, a word of your own list. Make sure that it is meant.`,
        },
      }),
    )
  })
}
