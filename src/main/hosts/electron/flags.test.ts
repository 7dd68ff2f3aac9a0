import { expect, test } from 'vitest'
import { parseFlags } from './flags.ts'

test('reads its own flags among those of Chromium and the path of the entry', () => {
  const line = ['--no-sandbox', 'out/main/index.js', '--data-dir', '/data', '--port', '0', '--json']
  expect(parseFlags(line)).toEqual({ dataDirectory: '/data', open: true, json: true })
  expect(parseFlags(['--remote-debugging-port=0', '--no-open'])).toEqual({
    dataDirectory: null,
    open: false,
    json: false,
  })
})
