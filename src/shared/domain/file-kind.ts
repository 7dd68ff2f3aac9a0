import { z } from 'zod'

/** What a file holds, as its first bytes say: never by its name. `file` is all that is none of the others. */
export const fileKindSchema = z.enum(['picture', 'video', 'voice', 'file'])
export type FileKind = z.infer<typeof fileKindSchema>

/** As many of a file's first bytes as `fileKind` looks at. */
export const looksAtBytes = 512

type Signature = readonly [at: number, text: string]

/** Bytes as Latin-1 text at an offset; all of one line must be there. */
const signatures: readonly (readonly [Exclude<FileKind, 'file'>, ...Signature[]])[] = [
  ['picture', [0, '\x89PNG\r\n\x1a\n']],
  ['picture', [0, '\xff\xd8\xff']],
  ['picture', [0, 'GIF87a']],
  ['picture', [0, 'GIF89a']],
  ['picture', [0, 'RIFF'], [8, 'WEBP']],
  ['picture', [0, 'BM'], [6, '\0\0\0\0']],
  ['picture', [0, 'II*\0']],
  ['picture', [0, 'MM\0*']],
  ['video', [0, 'RIFF'], [8, 'AVI ']],
  ['video', [0, '\x1a\x45\xdf\xa3']],
  ['video', [0, 'FLV\x01']],
  ['video', [0, '\0\0\x01\xba']],
  ['video', [0, '\0\0\x01\xb3']],
  ['video', [0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11']],
  ['video', [0, 'G'], [188, 'G'], [376, 'G']],
  ['voice', [0, 'RIFF'], [8, 'WAVE']],
  ['voice', [0, '#!AMR']],
  ['voice', [0, '#!SILK']],
  ['voice', [0, '\x02#!SILK']],
  ['voice', [0, 'ID3']],
  ['voice', [0, 'fLaC']],
]

/** Brands of ISO media files (MP4, QuickTime, HEIF) that are no video. */
const brands: Readonly<Record<string, FileKind>> = {
  heic: 'picture',
  heix: 'picture',
  hevc: 'picture',
  mif1: 'picture',
  msf1: 'picture',
  avif: 'picture',
  avis: 'picture',
  'M4A ': 'voice',
  'M4B ': 'voice',
}

export function fileKind(content: Uint8Array): FileKind {
  const head = String.fromCharCode(...content.subarray(0, looksAtBytes))
  const known = signatures.find(([, ...parts]) => parts.every(([at, text]) => head.startsWith(text, at)))
  if (known) return known[0]
  if (head.startsWith('ftyp', 4)) return brands[head.slice(8, 12)] ?? 'video'
  if (head.startsWith('OggS')) return head.includes('theora') ? 'video' : 'voice'
  return isAudioFrame(content) ? 'voice' : 'file'
}

/** Header of an MPEG audio frame (layers II and III) or of AAC in ADTS, whose layer is 0. */
function isAudioFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return false
  const version = (second >> 3) & 3
  const layer = (second >> 1) & 3
  if (layer === 0) return (second & 0xf0) === 0xf0 && ((third >> 2) & 15) < 13
  const rate = third >> 4
  return version !== 1 && layer !== 3 && rate !== 0 && rate !== 15 && ((third >> 2) & 3) !== 3
}
