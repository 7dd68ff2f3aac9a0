/** A part of a line; `differs` where the other side has something else in its place. */
export interface Piece {
  text: string
  differs: boolean
}

/** A line on both sides, its line end included; null where a side has no such line. */
export interface LinePair {
  isEqual: boolean
  ours: Piece[] | null
  theirs: Piece[] | null
}

/** Where two texts part: lines and characters are counted from 1, null stands for the end of a text. */
export interface FirstDifference {
  line: number
  column: number
  ours: string | null
  theirs: string | null
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split(/(?<=\n)/))

/** Length of the common beginning. */
function sharedStart<T>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[length] === b[length]) length += 1
  return length
}

/** Length of the common end, within what the common beginning leaves. */
function sharedEnd<T>(a: ArrayLike<T>, b: ArrayLike<T>, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let length = 0
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1
  return length
}

const whole = (text: string, differs: boolean): Piece[] => [{ text, differs }]

/** Line by line; between the lines that both begin and end with, each is laid beside the one at its place. */
export function compareLines(ours: string, theirs: string): LinePair[] {
  const [a, b] = [linesOf(ours), linesOf(theirs)]
  const start = sharedStart(a, b)
  const end = sharedEnd(a, b, start)
  const equal = (line: string): LinePair => ({ isEqual: true, ours: whole(line, false), theirs: whole(line, false) })
  const [mineLeft, yoursLeft] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const between = Array.from({ length: Math.max(mineLeft.length, yoursLeft.length) }, (_, index) =>
    pairOf(mineLeft[index] ?? null, yoursLeft[index] ?? null),
  )
  return [...a.slice(0, start).map(equal), ...between, ...a.slice(a.length - end).map(equal)]
}

function pairOf(ours: string | null, theirs: string | null): LinePair {
  if (ours === null || theirs === null)
    return {
      isEqual: false,
      ours: ours === null ? null : whole(ours, true),
      theirs: theirs === null ? null : whole(theirs, true),
    }
  // by characters, so that none is cut in half
  const [a, b] = [Array.from(ours), Array.from(theirs)]
  const start = sharedStart(a, b)
  const end = sharedEnd(a, b, start)
  const pieces = (characters: string[]): Piece[] =>
    [
      { text: characters.slice(0, start).join(''), differs: false },
      { text: characters.slice(start, characters.length - end).join(''), differs: true },
      { text: characters.slice(characters.length - end).join(''), differs: false },
    ].filter(({ text }) => text !== '')
  return { isEqual: ours === theirs, ours: pieces(a), theirs: pieces(b) }
}

/** Null where the texts are the same. */
export function firstDifference(ours: string, theirs: string): FirstDifference | null {
  const [a, b] = [Array.from(ours), Array.from(theirs)]
  const at = sharedStart(a, b)
  if (at === a.length && at === b.length) return null
  const before = a.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  const line = before.filter((character) => character === '\n').length + 1
  return { line, column: at - lineStart + 1, ours: a[at] ?? null, theirs: b[at] ?? null }
}
