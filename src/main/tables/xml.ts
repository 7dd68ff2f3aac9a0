import { SaxesParser } from 'saxes'
import { TableUnreadable } from './rows.ts'

export interface XmlReader {
  /** `name` is without its prefix. */
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads XML part by part; nothing that a document declares is ever expanded. Throws TableUnreadable. */
export function xmlParser({ open, text, close }: XmlReader) {
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new TableUnreadable('damaged')
  })
  parser.on('error', () => {
    throw new TableUnreadable('damaged')
  })
  if (open) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes as Record<string, string>))
  if (text) parser.on('text', text)
  if (close) parser.on('closetag', ({ name }) => close(localName(name)))
  return parser
}
