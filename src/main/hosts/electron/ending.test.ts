import { EventEmitter, once } from 'node:events'
import type { App } from 'electron'
import { expect, test } from 'vitest'
import { closeBeforeQuit } from './ending.ts'

/** Electron's side of a quit: it goes on unless it is prevented. */
function electronApp() {
  const app = Object.assign(new EventEmitter(), { exit: (code: number) => app.emit('exited', code) })
  const quit = (): boolean => {
    let isHeld = false
    app.emit('before-quit', { preventDefault: () => (isHeld = true) })
    return isHeld
  }
  return { app, quit }
}

test('a quit is held until all is closed, which happens once', async () => {
  const { app, quit } = electronApp()
  const closed = Promise.withResolvers<void>()
  let closings = 0
  closeBeforeQuit(app as unknown as App, () => {
    closings += 1
    return closed.promise
  })
  const exited = once(app, 'exited')
  expect([quit(), quit(), closings]).toEqual([true, true, 0])
  closed.resolve()
  expect(await exited).toEqual([0])
  expect(closings).toBe(1)
})

test('a close that fails does not keep the program', async () => {
  const { app, quit } = electronApp()
  closeBeforeQuit(app as unknown as App, () => {
    throw new Error('disk gone')
  })
  const exited = once(app, 'exited')
  quit()
  expect(await exited).toEqual([0])
})
