import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockEngine } from '#main/store/engine-lock.ts'
import { StoreError } from '#main/store/store-error.ts'
import { startFixture } from '#test/helpers/child.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'

const locker = join(import.meta.dirname, 'fixtures/hold-engine-lock.ts')

function tryLock(path: string): string {
  try {
    lockEngine(path).release()
    return 'free'
  } catch (error) {
    return error instanceof StoreError ? error.problem : String(error)
  }
}

// Would catch: two engines on one folder, each of which sends what the other has sent.
test('a second process is refused while the first one lives', async () => {
  const path = temporaryFolder().file('engine.lock')
  const first = startFixture(locker, path)
  await first.ready
  expect(tryLock(path)).toBe('already-running')
  await expect(startFixture(locker, path).ready).rejects.toThrow(/already-running/)
})

// Would catch: a folder that nobody can open any more after a crash.
test('a process that is killed frees the lock', async () => {
  const path = temporaryFolder().file('engine.lock')
  const first = startFixture(locker, path)
  await first.ready
  await first.kill()
  expect(tryLock(path)).toBe('free')
})

test('the lock holds within one process too, and is free once it is released', () => {
  const path = temporaryFolder().file('engine.lock')
  const lock = lockEngine(path)
  expect(tryLock(path)).toBe('already-running')
  lock.release()
  lock.release()
  expect(tryLock(path)).toBe('free')
})

test('a folder that can’t be written is said to be so', () => {
  const folder = temporaryFolder()
  folder.write('file', '')
  expect(tryLock(folder.file('file/engine.lock'))).toBe('unwritable')
  expect(tryLock(folder.file('missing/engine.lock'))).toBe('unwritable')
})
