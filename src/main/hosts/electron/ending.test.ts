import { EventEmitter, once } from 'node:events'
import type { App } from 'electron'
import { expect, test, vi } from 'vitest'
import { createEnding } from './ending.ts'

/** Electron's side of a quit: it goes on unless it is prevented. */
function electronApp() {
  const quit = (): boolean => {
    let isHeld = false
    app.emit('before-quit', { preventDefault: () => (isHeld = true) })
    return isHeld
  }
  const app = Object.assign(new EventEmitter(), { exit: (code: number) => app.emit('exited', code), quit })
  return { app, quit, ending: createEnding(app as unknown as App) }
}

const allowed = async () => true

test('a quit is held until all is closed, which happens once', async () => {
  const { app, quit, ending } = electronApp()
  const closed = Promise.withResolvers<void>()
  const close = vi.fn(() => closed.promise)
  ending.closeFirst({ close, mayQuit: allowed })
  const exited = once(app, 'exited')
  expect([quit(), quit(), close.mock.calls.length]).toEqual([true, true, 0])
  closed.resolve()
  expect(await exited).toEqual([0])
  expect(close).toHaveBeenCalledOnce()
})

test('a close that fails does not keep the program', async () => {
  const { app, quit, ending } = electronApp()
  const close = () => {
    throw new Error('disk gone')
  }
  ending.closeFirst({ close, mayQuit: allowed })
  const exited = once(app, 'exited')
  quit()
  expect(await exited).toEqual([0])
})

// Would catch: a quit that goes on behind an open question, and one that can never be asked for again after a no.
test('a person may keep the program running, and quit later', async () => {
  const { app, quit, ending } = electronApp()
  const answers = [false, true]
  const mayQuit = vi.fn(async () => answers.shift() ?? true)
  const close = vi.fn(async () => {})
  ending.closeFirst({ close, mayQuit })
  expect([quit(), quit()]).toEqual([true, true])
  await vi.waitFor(() => expect(mayQuit).toHaveBeenCalledOnce())
  expect(close).not.toHaveBeenCalled()
  const exited = once(app, 'exited')
  await vi.waitFor(() => {
    quit()
    expect(mayQuit).toHaveBeenCalledTimes(2)
  })
  expect(await exited).toEqual([0])
})

// Would catch: a machine that shuts down and waits for an answer, and a program that outlives its launcher.
test('a launcher that goes away is not asked, not even while a person is', async () => {
  const { app, quit, ending } = electronApp()
  ending.closeFirst({ close: async () => {}, mayQuit: () => new Promise(() => {}) })
  const exited = once(app, 'exited')
  quit()
  ending.now()
  expect(await exited).toEqual([0])
})

test('a question that can’t be put keeps nobody', async () => {
  const { app, quit, ending } = electronApp()
  ending.closeFirst({ close: async () => {}, mayQuit: () => Promise.reject(new Error('no screen')) })
  const exited = once(app, 'exited')
  quit()
  expect(await exited).toEqual([0])
})
