/** What is first wrong with a text that should be JSON. */
export interface JsonFault {
  /**
   * `end`: it stops too early. `wide`: a Chinese or curly mark where a plain one belongs. `name`: a name without straight
   * double quotes. `colon`, `comma`: one is missing. `extra`: a comma with nothing after it. `bracket`: the wrong one closes.
   * `string`: a text that is not closed on its line. `escape`: a backslash before something else than it may stand before.
   * `control`: a tab or the like within a text. `word`: neither text nor number nor true, false, null. `number`: one that is
   * written wrong. `after`: something behind the end. `repeated`: a name stands twice, and only the last one counts.
   */
  kind: JsonFaultKind
  /** Counted from 1, in characters. */
  line: number
  column: number
  /** Where it stands in the text, in UTF-16 units. */
  at: number
  /** What stands there; empty at the end. */
  found: string
}

type JsonFaultKind =
  | 'end'
  | 'wide'
  | 'name'
  | 'colon'
  | 'comma'
  | 'extra'
  | 'bracket'
  | 'string'
  | 'escape'
  | 'control'
  | 'word'
  | 'number'
  | 'after'
  | 'repeated'

const space = /[ \t\n\r]*/y
const stringStart = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const scalar = /[^\s,:{}[\]"，：、｛｝［］“”]+/uy
const wide = /^[“”„‟‘’＂：，、；｛｝［］【】]/u

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

type Wanted = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'comma' | 'end'

/** The first fault of a text, null where it is JSON whose names stand once each. */
export function findJsonFault(text: string): JsonFault | null {
  const open: { bracket: string; names: Set<string> }[] = []
  let at = 0
  let comma = 0
  let repeated: JsonFault | null = null
  let wanted = 'value' as Wanted

  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0] ?? ''
  }
  const fault = (kind: JsonFaultKind, where = at, found = take(scalar)): JsonFault => {
    const mark = wide.exec(text.slice(where, where + 1))?.[0]
    const before = text.slice(0, where).split('\n')
    return {
      ...(mark === undefined || kind === 'control' || kind === 'escape'
        ? { kind, found }
        : { kind: 'wide', found: mark }),
      line: before.length,
      column: [...(before.at(-1) ?? '')].length + 1,
      at: where,
    }
  }
  const afterValue = (): void => {
    wanted = open.length === 0 ? 'end' : 'comma'
  }
  /** Passes a text and gives it, or says what is wrong with it. */
  const readString = (): { value: string } | JsonFault => {
    const start = at
    const begun = take(stringStart)
    const stop = at + begun.length
    const next = text[stop]
    if (next === '"') {
      at = stop + 1
      return { value: JSON.parse(text.slice(start, at)) }
    }
    if (next === '\\') return fault('escape', stop, text.slice(stop, stop + 2))
    return next === undefined || next === '\n' || next === '\r'
      ? fault('string', start, '')
      : fault('control', stop, '')
  }
  /** Passes a number, true, false or null, or says what is wrong there. */
  const passScalar = (): JsonFault | null => {
    const word = take(scalar)
    if (!/^(?:true|false|null)$/.test(word) && (word === '' || take(number) !== word))
      return fault(/^[-+.]?\d/.test(word) ? 'number' : 'word', at, word || (text[at] ?? ''))
    at += word.length
    afterValue()
    return null
  }

  for (;;) {
    at += take(space).length
    const next = text[at]
    if (next === undefined) return wanted === 'end' ? repeated : fault('end')
    const holder = open.at(-1)
    const isClosing = holder !== undefined && next === closing[holder.bracket]
    if (isClosing && (wanted === 'first value' || wanted === 'first name' || wanted === 'comma')) {
      open.pop()
      at += 1
      afterValue()
    } else if (isClosing && (wanted === 'name' || (wanted === 'value' && holder.bracket === '['))) {
      return fault('extra', comma, ',')
    } else if (wanted === 'value' || wanted === 'first value') {
      if (next === '{' || next === '[') {
        open.push({ bracket: next, names: new Set() })
        at += 1
        wanted = next === '{' ? 'first name' : 'first value'
      } else if (next === '"') {
        const read = readString()
        if ('kind' in read) return read
        afterValue()
      } else {
        const found = passScalar()
        if (found) return found
      }
    } else if (wanted === 'name' || wanted === 'first name') {
      const start = at
      if (next !== '"') return fault('name', at, take(scalar) || next)
      const read = readString()
      if ('kind' in read) return read
      if (holder?.names.has(read.value)) repeated ??= fault('repeated', start, read.value)
      holder?.names.add(read.value)
      wanted = 'colon'
    } else if (wanted === 'colon') {
      if (next !== ':') return fault('colon', at, next)
      at += 1
      wanted = 'value'
    } else if (wanted === 'comma') {
      if (next === '}' || next === ']') return fault('bracket', at, next)
      if (next !== ',') return fault('comma', at, next)
      comma = at
      at += 1
      wanted = holder?.bracket === '{' ? 'name' : 'value'
    } else return fault('after', at, next)
  }
}
