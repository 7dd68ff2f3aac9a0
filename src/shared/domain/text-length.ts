/** Of `half-widths`, a Latin character counts one and any other one two. */
export type LengthUnit = 'characters' | 'half-widths' | 'bytes'

const sizeOf: Record<LengthUnit, (code: number) => number> = {
  characters: () => 1,
  'half-widths': (code) => (code < 0x80 ? 1 : 2),
  bytes: (code) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4),
}
/** What a UTF-16 unit may come to. */
const largest: Record<LengthUnit, number> = { characters: 1, 'half-widths': 2, bytes: 3 }

/** Length of a text; a character outside the Basic Multilingual Plane is one, as a reader counts. */
export function lengthIn(unit: LengthUnit, text: string): number {
  const size = sizeOf[unit]
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    length += size(code)
    if (code > 0xffff) at += 1
  }
  return length
}

/** Length of a text in UTF-8 bytes. */
export const utf8Length = (text: string): number => lengthIn('bytes', text)

export interface Cut {
  shown: string
  rest: string
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * What of a text lies within a limit, and what beyond it. What a reader takes for one character, such as an emoji of
 * several parts, stays whole. Looks no further than the limit, however long the text is.
 */
export function cutAt(text: string, unit: LengthUnit, most: number): Cut {
  if (text.length * largest[unit] <= most) return { shown: text, rest: '' }
  let length = 0
  for (const { segment, index } of graphemes.segment(text)) {
    length += lengthIn(unit, segment)
    if (length > most) return { shown: text.slice(0, index), rest: text.slice(index) }
  }
  return { shown: text, rest: '' }
}

/** How a text begins, for a place where the whole would be too much. */
export function openingOf(text: string, most: number): string {
  const { shown, rest } = cutAt(text, 'characters', most)
  return rest === '' ? shown : `${shown}…`
}
