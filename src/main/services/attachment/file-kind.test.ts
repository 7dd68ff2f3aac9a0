import { expect, test } from 'vitest'
import { jpegHead, png, pngHead } from '#test/helpers/pictures.ts'
import { kindOf, promisedPicture } from './file-kind.ts'
import { pixelsOf } from './pixels.ts'

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
  [null, Buffer.from('<!doctype html><img src="a.png">')],
  [null, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [null, Buffer.from('xx\x89PNG\r\n\x1a\n', 'latin1')],
  [null, Buffer.alloc(0)],
])('%s is known by its first bytes', (mime, content) => {
  expect(kindOf(content)).toBe(mime)
})

test.each([
  ['https://e.com/a.JPG', 'image/jpeg'],
  ['https://e.com/a.png?sign=x.mp3', 'image/png'],
  ['https://e.com/a.mp4', null],
  ['https://e.com/png', null],
])('%s promises %s', (address, mime) => {
  expect(promisedPicture(new URL(address))).toBe(mime)
})

test('a picture says how large it is', () => {
  expect(pixelsOf('image/png', pngHead(size))).toEqual(size)
  expect(pixelsOf('image/jpeg', jpegHead(size))).toEqual(size)
})

// Would catch: a reader that runs past the end of a picture that was cut, or never comes to one.
test('a picture that was cut anywhere says nothing rather than something wrong', () => {
  for (const [mime, head] of [
    ['image/png', pngHead(size)],
    ['image/jpeg', jpegHead(size)],
  ] as const) {
    for (let length = 8; length < head.length; length += 1) {
      expect([null, size]).toContainEqual(pixelsOf(mime, head.subarray(0, length)))
    }
  }
  expect(pixelsOf('image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe(null)
})
