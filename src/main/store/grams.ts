import { fold } from '#shared/domain/fold.ts'

/**
 * Texts as FTS5 tokens of one and two characters, and of three where they are ASCII: digits and Latin letters are few, so
 * pairs of them stand in every row. The tokenizer `ascii` keeps what is not ASCII as it is and breaks at ASCII signs, so
 * these become private characters. Tokens only tell where to look: whoever finds a row compares the text itself.
 */

const isSign = /[^a-z0-9\u0080-\u{10FFFF}]/u
const firstPrivate = 0xe000
const facetMark = '\u{F8F0}'
/** More tokens make a long query no more selective. */
const mostInQuery = 12

const encode = (character: string): string =>
  isSign.test(character) ? String.fromCharCode(firstPrivate + character.charCodeAt(0)) : character

const isAscii = (character: string | undefined): boolean => character !== undefined && character < '\u0080'

function addGrams(grams: Set<string>, text: string): void {
  const characters = [...fold(text)]
  const encoded = characters.map(encode)
  for (const [index, first] of encoded.entries()) {
    grams.add(first)
    const second = encoded[index + 1]
    if (second === undefined) continue
    grams.add(first + second)
    if (isAscii(characters[index]) && isAscii(characters[index + 1]) && isAscii(characters[index + 2]))
      grams.add(first + second + encoded[index + 2])
  }
}

/** A token that stands for a value by which rows are told apart, whatever it is written with. */
export const facet = (name: string, value: string): string =>
  facetMark + name + [...value.toWellFormed()].map((sign) => encode(sign.toLowerCase())).join('')

/** What is written for a row with these texts. */
export function document(texts: readonly string[], facets: readonly string[]): string {
  const grams = new Set<string>(facets)
  for (const text of texts) addGrams(grams, text)
  return [...grams].join(' ')
}

/** Asks for the rows in which a text may stand, with these facets; at least one of both is to be given. */
export const match = (text: string, facets: readonly string[]): string =>
  [...tokensOf(text), ...facets].map((token) => `"${token}"`).join(' AND ')

function tokensOf(text: string): string[] {
  const characters = [...fold(text)]
  const encoded = characters.map(encode)
  const { length } = characters
  if (length <= 1) return encoded
  const isTriple = (index: number): boolean =>
    index >= 0 && index + 2 < length && characters.slice(index, index + 3).every(isAscii)
  const tokens = encoded.flatMap((first, index) => {
    if (isTriple(index)) return [encoded.slice(index, index + 3).join('')]
    return index + 1 === length || isTriple(index - 1) ? [] : [first + encoded[index + 1]]
  })
  const step = Math.max(1, tokens.length / mostInQuery)
  const chosen = Array.from(
    { length: Math.min(tokens.length, mostInQuery) },
    (_, index) => tokens[Math.floor(index * step)],
  )
  return [...new Set(chosen.flatMap((token) => token ?? []))]
}
