import { crc32, deflateRawSync } from 'node:zlib'

/** A file in a zip archive; `size` is what the archive claims of it, the truth unless set. */
export interface ZipPart {
  name: string
  content: string | Buffer
  size?: number
}

/** A zip archive, written by hand. */
export function zipped(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, size } of parts) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const path = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(raw), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(size ?? raw.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, path, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, path]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06', 'latin1'), end])
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A cell: text is shared text, a number stands as it is, `raw` is the value of a numeric cell as Excel wrote it. */
export type XlsxCell = string | number | { raw: string } | null

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const column = (index: number): string => String.fromCharCode(65 + index)

/** A workbook with one sheet behind a hidden one, as Excel lays it out. */
export function xlsx(rows: readonly (readonly XlsxCell[])[], more: readonly ZipPart[] = []): Buffer {
  const texts: string[] = []
  const cell = (value: XlsxCell, row: number, index: number): string => {
    const at = `r="${column(index)}${row}"`
    if (value === null) return ''
    if (typeof value === 'string') return `<c ${at} t="s"><v>${texts.push(value) - 1}</v></c>`
    return `<c ${at}><v>${typeof value === 'number' ? value : value.raw}</v></c>`
  }
  const written = rows.map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((value, place) => cell(value, index + 1, place)).join('')}</row>`,
  )
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipped([
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${main} xmlns:r="${relation}"><sheets><sheet name="隐藏" sheetId="1" state="hidden" r:id="rId1"/><sheet name="名单" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet ${main}><sheetData/></worksheet>` },
    {
      name: 'xl/worksheets/sheet2.xml',
      content: `<worksheet ${main}><sheetData>${written.join('')}</sheetData></worksheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst ${main}>${texts.map((text) => `<si><r><t>${escaped(text)}</t></r><rPh sb="0" eb="1"><t>pinyin</t></rPh></si>`).join('')}</sst>`,
    },
    ...more,
  ])
}
