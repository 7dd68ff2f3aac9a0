import { EventEmitter } from 'node:events'
import type { IpcMain, WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import { acceptPorts } from './rpc-ports.ts'

const mainFrame = { origin: 'app://pushdeck' }
const ownWindow = { mainFrame } as WebContents

/** What becomes of a port that is handed over in such a message. */
function handOver(message: { sender?: WebContents; senderFrame?: object | null }): 'spoken to' | 'closed' | 'kept' {
  const ipcMain = new EventEmitter()
  let state: 'spoken to' | 'closed' | 'kept' = 'kept'
  const port = Object.assign(new EventEmitter(), {
    start: () => {
      state = 'spoken to'
    },
    close: () => {
      state = 'closed'
    },
    postMessage: () => {},
  })
  acceptPorts(
    ipcMain as unknown as IpcMain,
    { router: {}, services: {}, isOpen: () => true, onReopen: () => {} } as never,
    (contents) => contents === ownWindow,
  )
  ipcMain.emit('pushdeck:port', { sender: ownWindow, senderFrame: mainFrame, ports: [port], ...message })
  return state
}

describe('a port', () => {
  test('from the page in our own window is spoken to', () => {
    expect(handOver({})).toBe('spoken to')
  })

  const elsewhere = { origin: 'https://evil.example' }
  test.each([
    ['another window', { sender: { mainFrame } as WebContents }],
    ['a frame inside the page', { senderFrame: { origin: 'app://pushdeck' } }],
    ['a frame that is gone', { senderFrame: null }],
    ['another page in our window', { sender: ownWindow, senderFrame: elsewhere }],
    ['an opaque origin', { senderFrame: { origin: 'null' } }],
  ])('from %s is closed unread', (_where, message) => {
    expect(handOver(message)).toBe('closed')
  })

  test('from our window with another page in its main frame is closed unread', () => {
    mainFrame.origin = 'https://evil.example'
    expect(handOver({})).toBe('closed')
    mainFrame.origin = 'app://pushdeck'
  })
})
