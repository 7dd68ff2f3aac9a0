import { expect, test } from 'vitest'
import { jpegHead, png } from '#test/helpers/pictures.ts'
import { mediaTypeOf } from './media-type.ts'

const size = { width: 876, height: 324 }

test.each([
  ['image/png', png(size)],
  ['image/jpeg', jpegHead(size)],
  ['image/gif', Buffer.from('GIF89a')],
  ['image/webp', Buffer.from('RIFF....WEBPVP8 ')],
  ['audio/wav', Buffer.from('RIFF....WAVEfmt ')],
  ['audio/mpeg', Buffer.from('ID3\x04')],
  ['video/mp4', Buffer.from('\0\0\0\x18ftypisom')],
  ['audio/mp4', Buffer.from('\0\0\0\x18ftypM4A ')],
  ['audio/aiff', Buffer.from('FORM....AIFFCOMM')],
  ['audio/x-caf', Buffer.from('caff\0\x01')],
  [null, Buffer.from('<!doctype html><img src="a.png">')],
  [null, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [null, Buffer.from('xx\x89PNG\r\n\x1a\n', 'latin1')],
  [null, Buffer.alloc(0)],
])('%s is known by its first bytes', (mime, content) => {
  expect(mediaTypeOf(content)).toBe(mime)
})
