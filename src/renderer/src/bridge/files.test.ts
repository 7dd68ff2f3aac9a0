import { afterEach, expect, test, vi } from 'vitest'
import { FileNotTaken } from './bridge.ts'
import { handFileOver } from './files.ts'

const file = (size: number, read: () => Promise<ArrayBuffer> = async () => new ArrayBuffer(1)) =>
  ({ size, slice: () => ({ arrayBuffer: read }) }) as unknown as File

const host = (status: number) => {
  const sent = vi.fn(async () => new Response('{"handle":"h"}', { status }))
  vi.stubGlobal('fetch', sent)
  vi.stubGlobal('window', { location: { hash: '' } })
  vi.stubGlobal('sessionStorage', { getItem: () => 'token', setItem: () => {} })
  return sent
}
afterEach(() => vi.unstubAllGlobals())

const reasonOf = (given: File, options?: Parameters<typeof handFileOver>[1]) =>
  handFileOver(given, options).then(
    () => 'taken',
    (error: unknown) => (error instanceof FileNotTaken ? error.reason : error),
  )

// Would catch: a file that is too large, a folder, or a full disk told as an outcome that nobody knows.
test('why a file was not taken is told apart, and what can’t be taken is not sent', async () => {
  const sent = host(200)
  expect(await reasonOf(file(64 * 1024 ** 2 + 1))).toBe('too-large')
  expect(await reasonOf(file(2 * 1024 ** 3 + 1), { isLarge: true })).toBe('too-large')
  expect(await reasonOf(file(1, () => Promise.reject(new Error('a folder'))))).toBe('unreadable')
  expect(sent).not.toHaveBeenCalled()
  expect(await reasonOf(file(64 * 1024 ** 2 + 1), { isLarge: true })).toBe('taken')
  host(413)
  expect(await reasonOf(file(1))).toBe('refused')
})
