/** What a file begins with; the first that fits names it. `at` counts bytes, `begins` is Latin-1. */
const signatures: readonly { mime: string; begins: string; at?: number; inside?: string }[] = [
  { mime: 'image/jpeg', begins: '\xff\xd8\xff' },
  { mime: 'image/png', begins: '\x89PNG\r\n\x1a\n' },
  { mime: 'image/gif', begins: 'GIF8' },
  { mime: 'image/webp', begins: 'WEBP', at: 8, inside: 'RIFF' },
  { mime: 'audio/wav', begins: 'WAVE', at: 8, inside: 'RIFF' },
  { mime: 'audio/aiff', begins: 'AIF', at: 8, inside: 'FORM' },
  { mime: 'audio/mpeg', begins: 'ID3' },
  { mime: 'audio/mpeg', begins: '\xff\xfb' },
  { mime: 'audio/mpeg', begins: '\xff\xf3' },
  { mime: 'audio/aac', begins: '\xff\xf1' },
  { mime: 'audio/amr', begins: '#!AMR' },
  { mime: 'audio/ogg', begins: 'OggS' },
  { mime: 'audio/flac', begins: 'fLaC' },
  { mime: 'audio/x-caf', begins: 'caff' },
  { mime: 'image/avif', begins: 'ftypavif', at: 4 },
  { mime: 'image/heic', begins: 'ftyphei', at: 4 },
  { mime: 'image/heic', begins: 'ftypmif1', at: 4 },
  { mime: 'audio/mp4', begins: 'ftypM4A', at: 4 },
  { mime: 'video/quicktime', begins: 'ftypqt', at: 4 },
  { mime: 'video/3gpp', begins: 'ftyp3g', at: 4 },
  { mime: 'video/mp4', begins: 'ftyp', at: 4 },
  { mime: 'video/webm', begins: '\x1a\x45\xdf\xa3' },
]

/** The type of a picture, sound or video by its first bytes, whatever its name and its server say; null for all else. */
export function kindOf(content: Buffer): string | null {
  const head = content.toString('latin1', 0, 32)
  const fits = ({ begins, at = 0, inside = '' }: (typeof signatures)[number]) =>
    head.startsWith(begins, at) && head.startsWith(inside)
  return signatures.find(fits)?.mime ?? null
}

const pictureSuffixes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
}

/** The kind of picture that an address promises by its suffix, or null. */
export function promisedPicture({ pathname }: URL): string | null {
  const suffix = /\.([a-z]{3,4})$/i.exec(pathname)?.[1]?.toLowerCase()
  return (suffix && pictureSuffixes[suffix]) ?? null
}
