import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'
import { describe, expect, test } from 'vitest'

const src = join(import.meta.dirname, '../../src')

interface Pair {
  file: string
  zh: string
  en: string
}

/** Every object literal with `zh` and `en` in the source, template holes left empty. */
function textsOf(file: string, source: string): Pair[] {
  const pairs: Pair[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, properties } = node as { type?: string; properties?: unknown[] }
    if (type === 'ObjectExpression') {
      const named = new Map((properties ?? []).map((property) => keyAndText(property)))
      const [zh, en] = [named.get('zh'), named.get('en')]
      if (zh !== undefined && en !== undefined) pairs.push({ file, zh, en })
    }
    for (const value of Object.values(node)) visit(value)
  }
  visit(parseSync(source, { syntax: 'typescript', tsx: file.endsWith('x') }))
  return pairs
}

interface Property {
  key?: { value: string }
  value?: { type: string; value?: string; quasis?: { cooked: string }[] }
}

function keyAndText(property: unknown): [string | undefined, string | undefined] {
  const { key, value } = property as Property
  if (value?.type === 'StringLiteral') return [key?.value, value.value]
  if (value?.type === 'TemplateLiteral') return [key?.value, (value.quasis ?? []).map(({ cooked }) => cooked).join('')]
  return [undefined, undefined]
}

const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(shared|main).*(?<!\.test)\.ts$/.test(name))
  .flatMap((name) => textsOf(name, readFileSync(join(src, name), 'utf8')))

const chinese = /\p{Script=Han}/u
/** Names that are the same in both languages, such as those of vendors. */
const isName = ({ zh, en }: Pair) => en.startsWith(zh) && /^[A-Za-z]+(-\d+| token)?$/.test(zh)
/** Words on somebody else's screen are quoted as they stand there. */
const unquoted = (text: string) => text.replace(/“[^”]*”/g, '')

describe('every text of the core', () => {
  // Would catch: a reader that finds no texts, for which all that follows would pass.
  test('is found', () => {
    expect(texts.length).toBeGreaterThan(100)
    for (const folder of ['shared/domain', 'main/providers', 'main/services', 'main/app']) {
      expect(texts.some(({ file }) => file.startsWith(folder))).toBe(true)
    }
  })

  test('says something in both languages', () => {
    const blank = texts.filter(({ zh, en }) => (zh.trim() === '') !== (en.trim() === ''))
    expect(blank).toEqual([])
    expect(texts.filter(({ zh, en }) => zh.trim() !== zh || en.trim() !== en)).toEqual([])
  })

  // Would catch: an English sentence pasted into the Chinese place, or the two mixed up.
  test('is Chinese in Chinese and holds no Chinese in English', () => {
    const said = texts.filter(({ zh }) => zh !== '')
    expect(said.filter((text) => !chinese.test(text.zh) && !isName(text))).toEqual([])
    expect(said.filter(({ en }) => chinese.test(unquoted(en)))).toEqual([])
  })
})

// Control: what the three tests above look for is found where it is planted.
test('a planted text is read', () => {
  const source = 'const t = { a: { zh: `第 $' + '{n} 行`, en: "中" }, b: { zh: "", en: "x" } }'
  expect(textsOf('planted.ts', source)).toEqual([
    { file: 'planted.ts', zh: '第  行', en: '中' },
    { file: 'planted.ts', zh: '', en: 'x' },
  ])
})
