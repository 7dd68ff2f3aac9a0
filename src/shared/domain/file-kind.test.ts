import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FileKind, fileKind } from './file-kind.ts'
import { looksAtBytes } from './media-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const transport = `G${'\0'.repeat(187)}G${'\0'.repeat(187)}G`
const wide = (text: string) => `\xff\xfe${[...text].map((character) => `${character}\0`).join('')}`

const known: Record<FileKind, string[]> = {
  picture: [
    '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
    '\xff\xd8\xff\xe0\0\x10JFIF',
    '\xff\xd8\xff\xe1\0\x10Exif',
    'GIF89a\x01\0',
    'RIFF\x24\0\0\0WEBPVP8 ',
    'BM\x46\0\0\0\0\0\0\0\x36',
    'II*\0\x08',
    'MM\0*\0',
    '\0\0\0\x18ftypheic',
    '\0\0\0\x18ftypavif',
  ],
  video: [
    '\0\0\0\x20ftypisom',
    '\0\0\0\x18ftypmp42',
    '\0\0\0\x14ftypqt  ',
    '\0\0\0\x1cftyp3gp5',
    '\x1a\x45\xdf\xa3\x9fB',
    'RIFF\x24\0\0\0AVI LIST',
    'FLV\x01\x05',
    '\0\0\x01\xba\x44',
    '\x30\x26\xb2\x75\x8e\x66\xcf\x11',
    'OggS\0\x02\x80theora',
    transport,
  ],
  voice: [
    '#!AMR\n',
    '#!AMR-WB\n',
    '#!SILK_V3',
    '\x02#!SILK_V3',
    'RIFF\x24\0\0\0WAVEfmt ',
    'ID3\x04\0',
    '\xff\xfb\x90\x64',
    '\xff\xf3\x40\xc0',
    '\xff\xf1\x50\x80',
    'OggS\0\x02OpusHead',
    'fLaC\0',
    '\0\0\0\x20ftypM4A ',
  ],
  file: [
    '',
    '%PDF-1.7',
    'PK\x03\x04',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    'BM is how this text begins',
    'GIF is how this text begins',
    'Good morning',
    'RIFF\x24\0\0\0ACON',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\xff\xfe',
    wide('<html>'),
    '\xfe\xff\0a',
    '\xef\xbb\xbfname',
    '\x89PNG',
    '\xff\xd8',
  ],
}

// Would catch: a table or a text that is offered as a voice, or a picture that is not found where pictures are chosen.
describe.each(Object.entries(known))('%s', (kind, heads) => {
  test.each(heads)('%j', (head) => {
    expect(fileKind(bytes(head))).toBe(kind)
  })
})

test('what follows the first bytes changes nothing', () => {
  const heads = fc.constantFrom(...Object.values(known).flat())
  fc.assert(
    fc.property(heads, fc.uint8Array({ maxLength: 64 }), (head, rest) => {
      const content = new Uint8Array(looksAtBytes + rest.length)
      content.set(bytes(head))
      const before = fileKind(content)
      content.set(rest, looksAtBytes)
      expect(fileKind(content)).toBe(before)
    }),
  )
})

test('plain text is a file, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/^(GIF8[79]a|ID3|fLaC|OggS|FLV|#!AMR|#!SILK|RIFF|BM|II\*|.{4}ftyp)/s.test(text))
      expect(fileKind(new TextEncoder().encode(text))).toBe('file')
    }),
  )
})
