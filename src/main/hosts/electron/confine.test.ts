import { EventEmitter } from 'node:events'
import type { App, Session } from 'electron'
import { describe, expect, test } from 'vitest'
import { confineContents, denyPermissions } from './confine.ts'

/** A window's contents as `web-contents-created` brings them. */
function newContents() {
  const app = new EventEmitter()
  const contents = Object.assign(new EventEmitter(), {
    openHandler: (_details: { url: string }) => ({ action: 'allow' }),
    setWindowOpenHandler: (handler: (details: { url: string }) => { action: string }) => {
      contents.openHandler = handler
    },
  })
  confineContents(app as unknown as App)
  app.emit('web-contents-created', {}, contents)
  const isPrevented = (event: string, detail: object = {}): boolean => {
    let prevented = false
    const preventDefault = () => {
      prevented = true
    }
    contents.emit(event, { ...detail, preventDefault })
    return prevented
  }
  return { contents, isPrevented }
}

describe('a window', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays on the page on %s', (event) => {
    const { isPrevented } = newContents()
    expect(isPrevented(event, { url: 'https://elsewhere.example/' })).toBe(true)
    expect(isPrevented(event, { url: 'file:///etc/passwd' })).toBe(true)
    // a page may load itself anew
    expect(isPrevented(event, { url: 'app://pushdeck/#/compose' })).toBe(false)
  })

  test('embeds no guest and opens no window', () => {
    const { contents, isPrevented } = newContents()
    expect(isPrevented('will-attach-webview')).toBe(true)
    expect(contents.openHandler({ url: 'app://pushdeck/' })).toEqual({ action: 'deny' })
  })
})

test('every permission is denied, asked for or looked up', () => {
  const granted: boolean[] = []
  denyPermissions({
    setPermissionRequestHandler: (ask: (contents: null, name: string, answer: (given: boolean) => void) => void) =>
      ask(null, 'media', (given) => granted.push(given)),
    setPermissionCheckHandler: (check: () => boolean) => granted.push(check()),
  } as unknown as Session)
  expect(granted).toEqual([false, false])
})
