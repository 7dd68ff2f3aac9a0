import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { root } from '#test/helpers/console/child.ts'

/** A regular expression as it is written, and one of the files that it is in. */
export interface Pattern {
  source: string
  flags: string
  file: string
}

interface Literal {
  regex?: { pattern: string; flags: string }
}

/** Every regular expression that the product's sources hold as a literal, once. */
export function patternsOfProduct(): Pattern[] {
  const found = new Map<string, Pattern>()
  for (const file of globSync('src/**/*.{ts,tsx}', { cwd: root })) {
    if (/\.test\.tsx?$|\.d\.ts$/.test(file)) continue
    const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'))
    for (const { pattern, flags } of regexesIn(program))
      found.set(`${pattern} ${flags}`, { source: pattern, flags, file })
  }
  return [...found.values()]
}

function* regexesIn(node: unknown): Generator<NonNullable<Literal['regex']>> {
  if (typeof node !== 'object' || node === null) return
  const { regex } = node as Literal
  if (regex) yield regex
  for (const child of Object.values(node)) yield* regexesIn(child)
}
