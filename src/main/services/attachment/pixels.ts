export interface Pixels {
  width: number
  height: number
}

/** How large a JPEG or PNG says that it is, from its own header; null where it doesn't say. */
export function pixelsOf(mime: string, content: Buffer): Pixels | null {
  if (mime === 'image/png') return pngPixels(content)
  return mime === 'image/jpeg' ? jpegPixels(content) : null
}

function pngPixels(content: Buffer): Pixels | null {
  if (content.length < 24) return null
  return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) }
}

/** Segments of a JPEG that tell its size: SOF0 to SOF15 but for DHT, JPG and DAC, which share their numbers. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegPixels(content: Buffer): Pixels | null {
  for (let at = 2; at + 9 <= content.length; ) {
    if (content[at] !== 0xff) return null
    const marker = content[at + 1] ?? 0
    if (isFrame(marker)) return { width: content.readUInt16BE(at + 7), height: content.readUInt16BE(at + 5) }
    // bytes of 0xff may fill the way to a marker
    at += marker === 0xff ? 1 : 2 + content.readUInt16BE(at + 2)
  }
  return null
}
