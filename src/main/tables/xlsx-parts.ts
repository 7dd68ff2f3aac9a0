import { TableUnreadable } from './rows.ts'
import type { Zip } from './xlsx-zip.ts'
import { type XmlReader, xmlParser } from './xml.ts'

/** Characters of all shared texts together, so that memory stays within bounds. */
const mostCharacters = 128 * 1024 * 1024
const escaped = /_x([0-9A-Fa-f]{4})_/g

/** A text as it was before it was written in a workbook. */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

async function readPart(zip: Zip, name: string, reader: XmlReader): Promise<boolean> {
  const part = await zip.open(name)
  if (!part) return false
  const parser = xmlParser(reader)
  for await (const text of part.parts) parser.write(text)
  parser.close()
  return true
}

/** The part that holds the first sheet that can be seen. */
export async function firstSheet(zip: Zip): Promise<string> {
  const sheets: { id: string; isHidden: boolean }[] = []
  const targets = new Map<string, string>()
  await readPart(zip, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'sheet')
        sheets.push({ id: relationId(attributes), isHidden: (attributes['state'] ?? 'visible') !== 'visible' })
    },
  })
  await readPart(zip, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target)
    },
  })
  const sheet = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0]
  const target = targets.get(sheet?.id ?? '')
  if (target === undefined) throw new TableUnreadable('damaged')
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

const relationId = (attributes: Record<string, string>): string =>
  Object.entries(attributes).find(([name]) => /:id$/i.test(name))?.[1] ?? ''

/** The texts that cells refer to by their number, without what only tells how they are spoken. */
export async function sharedTexts(zip: Zip): Promise<string[]> {
  const texts: string[] = []
  let characters = 0
  let current = ''
  let isText = false
  let isPhonetic = false
  await readPart(zip, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') current = ''
      else if (name === 'rPh') isPhonetic = true
      else if (name === 't') isText = !isPhonetic
    },
    text: (text) => {
      if (isText) current += text
    },
    close: (name) => {
      if (name === 't') isText = false
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'si') {
        characters += current.length
        if (characters > mostCharacters) throw new TableUnreadable('too-large')
        texts.push(unescapeCell(current))
      }
    },
  })
  return texts
}
