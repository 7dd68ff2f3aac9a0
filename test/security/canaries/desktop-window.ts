import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { startChild } from '#test/helpers/console/child.ts'
import type { ToBrowser, ToMain } from '#test/helpers/electron-stand-in/messages.ts'
import type { StartHost } from './drive.ts'

/** The desktop host on the stand-in, and a window of it that has a port and knows files by their paths. */
export const startDesktop: StartHost = async ({ root, folder, how, keep }) => {
  const [chosen, saved] = ['chosen', 'saved'].map((name) => join(root, name)) as [string, string]
  for (const path of [chosen, saved]) mkdirSync(path)
  const register = import.meta.resolve('#test/helpers/electron-stand-in/register.ts')
  const child = startChild(['--import', register, join(import.meta.dirname, 'desktop-process.ts'), folder, how], {
    STAND_IN_DOWNLOADS: saved,
  })
  child.process.stdout?.on('data', keep('stdout'))
  child.process.stderr?.on('data', keep('stderr'))
  const say = (message: ToMain) => child.process.send(message, () => {})
  const port = randomUUID()
  const incoming = new EventEmitter()
  const opened = Promise.withResolvers<number>()
  child.process.on('message', (message: ToBrowser | string) => {
    if (typeof message === 'string') return
    if (message.type === 'port' && message.data !== null) {
      keep('a frame to the window')(message.data)
      incoming.emit('message', { data: message.data })
    } else {
      keep('a word to the window')(JSON.stringify(message))
      if (message.type === 'open') {
        say({ type: 'preload', window: message.window, url: message.url })
        say({ type: 'loaded', window: message.window })
        opened.resolve(message.window)
      }
    }
  })
  await child.ready
  const window = await opened.promise
  say({ type: 'hand-over', window, channel: 'pushdeck:port', ports: [port] })
  const page = {
    on: (event: string, listener: (event?: { data: unknown }) => void) => void incoming.on(event, listener),
    postMessage: (data: string) => say({ type: 'port', window, port, data }),
  }
  return {
    child,
    client: createORPCClient(new RPCLink({ port: page })),
    hand: async (content) => {
      const path = join(chosen, randomUUID())
      writeFileSync(path, content)
      return { path }
    },
    collect: readFile,
    leave: () => say({ type: 'closed', window }),
  }
}
