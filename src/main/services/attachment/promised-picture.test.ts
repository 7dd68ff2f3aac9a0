import { expect, test } from 'vitest'
import { jpegHead, pngHead } from '#test/helpers/pictures.ts'
import { pixelsOf } from './pixels.ts'
import { promisedPicture } from './promised-picture.ts'

const size = { width: 876, height: 324 }

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
