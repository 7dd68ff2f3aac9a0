/** As many of a file's first bytes as `mediaTypeOf` looks at. */
export const looksAtBytes = 512

type Signature = readonly [at: number, text: string]

/** Bytes as Latin-1 text at an offset; all of one line must be there, and the first line that fits counts. */
const signatures: readonly (readonly [mime: string, ...Signature[]])[] = [
  ['image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image/jpeg', [0, '\xff\xd8\xff']],
  ['image/gif', [0, 'GIF87a']],
  ['image/gif', [0, 'GIF89a']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['image/bmp', [0, 'BM'], [6, '\0\0\0\0']],
  ['image/tiff', [0, 'II*\0']],
  ['image/tiff', [0, 'MM\0*']],
  ['video/x-msvideo', [0, 'RIFF'], [8, 'AVI ']],
  ['video/webm', [0, '\x1a\x45\xdf\xa3']],
  ['video/x-flv', [0, 'FLV\x01']],
  ['video/mpeg', [0, '\0\0\x01\xba']],
  ['video/mpeg', [0, '\0\0\x01\xb3']],
  ['video/x-ms-wmv', [0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11']],
  ['video/mp2t', [0, 'G'], [188, 'G'], [376, 'G']],
  ['audio/wav', [0, 'RIFF'], [8, 'WAVE']],
  ['audio/aiff', [0, 'FORM'], [8, 'AIF']],
  ['audio/amr', [0, '#!AMR']],
  ['audio/silk', [0, '#!SILK']],
  ['audio/silk', [0, '\x02#!SILK']],
  ['audio/mpeg', [0, 'ID3']],
  ['audio/flac', [0, 'fLaC']],
  ['audio/x-caf', [0, 'caff']],
]

/** ISO media files by the brand that they begin with; any other one is MP4. */
const brands: readonly (readonly [brand: string, mime: string])[] = [
  ['heic', 'image/heic'],
  ['heix', 'image/heic'],
  ['hevc', 'image/heic'],
  ['mif1', 'image/heic'],
  ['msf1', 'image/heic'],
  ['avif', 'image/avif'],
  ['avis', 'image/avif'],
  ['M4A', 'audio/mp4'],
  ['M4B', 'audio/mp4'],
  ['qt', 'video/quicktime'],
  ['3gp', 'video/3gpp'],
]

/** The type of a picture, a sound or a video by its first bytes, whatever its name and its server say; null for all else. */
export function mediaTypeOf(content: Uint8Array): string | null {
  const head = String.fromCharCode(...content.subarray(0, looksAtBytes))
  const known = signatures.find(([, ...parts]) => parts.every(([at, text]) => head.startsWith(text, at)))
  if (known) return known[0]
  if (head.startsWith('ftyp', 4)) return brands.find(([brand]) => head.startsWith(brand, 8))?.[1] ?? 'video/mp4'
  if (head.startsWith('OggS')) return head.includes('theora') ? 'video/ogg' : 'audio/ogg'
  return audioFrame(content)
}

/** By the header of an MPEG audio frame (layers II and III) or of AAC in ADTS, whose layer is 0. */
function audioFrame([first = 0, second = 0, third = 0]: Uint8Array): string | null {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null
  const version = (second >> 3) & 3
  const layer = (second >> 1) & 3
  if (layer === 0) return (second & 0xf0) === 0xf0 && ((third >> 2) & 15) < 13 ? 'audio/aac' : null
  const rate = third >> 4
  return version !== 1 && layer !== 3 && rate !== 0 && rate !== 15 && ((third >> 2) & 3) !== 3 ? 'audio/mpeg' : null
}
