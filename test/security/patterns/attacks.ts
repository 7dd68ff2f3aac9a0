import type { Dice } from '../hostile/dice.ts'

/** One text for each kind of character that an expression can name. */
const classes: Record<string, string[]> = {
  s: [' ', '\t'],
  d: ['0', '1'],
  w: ['a', 'A', '_'],
  S: ['a', '/', '"'],
  D: ['a'],
  W: ['-', ' '],
  b: ['a '],
  p: ['é', '中'],
}
const always = ['a', '0', ' ', '\n', '\0', '!', '/', '.', '-', '"', ':', ';']

/** Texts that an expression is made of: its literals as runs and one by one, and members of its classes. */
function piecesOf(source: string): string[] {
  const plain = source.replaceAll(/\\u\{?([0-9A-Fa-f]{4})\}?/g, (_, code) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
  const named = [...plain.matchAll(/\\([a-zA-Z])/g)].flatMap(([, name = '']) => classes[name] ?? [])
  const literal = plain.replaceAll(/\\[a-zA-Z]|\(\?<?[:=!]|[()[\]{}|^$*+?]/g, '\u0001').replaceAll(/\\(.)/g, '$1')
  const runs = literal.split('\u0001').filter((run) => run !== '')
  return [...new Set([...runs, ...runs.flatMap((run) => [...run]), ...named, ...always])]
}

export interface Attack {
  before: string
  pump: string
  after: string
}

/** So many texts that may hold an expression up, each to be pumped up to any length. */
export function attacksOn(source: string, count: number, dice: Dice): Attack[] {
  const pieces = piecesOf(source)
  const some = (most: number): string =>
    Array.from({ length: dice(most + 1) }, () => pieces[dice(pieces.length)]).join('')
  const each = pieces.flatMap((pump) =>
    ['', 'a'].flatMap((before) => ['', '\0', '\n!'].map((after) => ({ before, pump, after }))),
  )
  const thrown = Array.from({ length: count }, () => ({
    before: some(2),
    pump: some(1) + (pieces[dice(pieces.length)] ?? ''),
    after: some(1) + (dice(2) === 0 ? '\0' : ''),
  }))
  return [...each, ...thrown]
}

export const textOf = ({ before, pump, after }: Attack, length: number): string =>
  before + pump.repeat(Math.ceil(length / pump.length)) + after
