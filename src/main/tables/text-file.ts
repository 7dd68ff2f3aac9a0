import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { TableUnreadable } from './rows.ts'

const bytesPerRead = 1024 * 1024

export interface TextPart {
  text: string
  share: number
}

/** A file's text in parts: UTF-8, UTF-16 with its mark, or GB18030 as Chinese Excel writes it. Throws TableUnreadable. */
export function* readText(path: string): Generator<TextPart> {
  const encoding = encodingOf(path)
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    let isFirst = true
    for (const { bytes, share } of readBytes(path)) {
      const text = decoder.decode(bytes, { stream: true })
      if (text.includes('\0')) throw new TableUnreadable('not-text')
      // the decoder of GB18030 leaves the mark in place
      yield { text: isFirst ? text.replace(/^\uFEFF/, '') : text, share }
      isFirst = false
    }
    yield { text: decoder.decode(), share: 1 }
  } catch (error) {
    throw error instanceof TypeError ? new TableUnreadable('not-text') : error
  }
}

function encodingOf(path: string): string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for (const { bytes } of readBytes(path)) {
      if (isFirst && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
      if (isFirst && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
      decoder.decode(bytes, { stream: true })
      isFirst = false
    }
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

export function* readBytes(path: string): Generator<{ bytes: Buffer; share: number }> {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const buffer = Buffer.alloc(bytesPerRead)
    let read = 0
    for (;;) {
      const length = readSync(file, buffer)
      if (length === 0) return
      read += length
      yield { bytes: buffer.subarray(0, length), share: Math.min(1, read / size) }
    }
  } finally {
    closeSync(file)
  }
}
