import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const
  ends[0].writeUInt32BE(data.length)
  ends[1].writeUInt32BE(crc32(body))
  return Buffer.concat([ends[0], body, ends[1]])
}

interface PictureSize {
  width: number
  height: number
}

/** The start of a PNG that says it is so large. */
export function pngHead({ width, height }: PictureSize): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head)])
}

/** A whole PNG of one colour after another, from left to right. */
export function png({ width, height }: PictureSize): Buffer {
  const row = Buffer.alloc(1 + width * 3)
  for (let x = 0; x < width; x += 1) row.set([40, 90 + Math.round((x / width) * 120), 180], 1 + x * 3)
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return Buffer.concat([pngHead({ width, height }), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** What a JPEG begins with: a segment of an application, then its size. */
export function jpegHead({ width, height }: PictureSize): Buffer {
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3])
  head.writeUInt16BE(height, 14)
  head.writeUInt16BE(width, 16)
  return head
}
