import { Emitter, known } from './known.ts'
import { hear, tell } from './line.ts'

const open = new Map<string, Port>()

/** The main process’ end of a channel whose other end is in the page. It carries text only. */
class Port extends Emitter {
  readonly id: string
  readonly window: number
  waiting: string[] | null = []

  constructor(id: string, window: number) {
    super('message', 'close')
    this.id = id
    this.window = window
    open.set(id, this)
  }
  start(): void {
    const waiting = this.waiting ?? []
    this.waiting = null
    for (const data of waiting) this.receive(data)
  }
  postMessage(data: unknown): void {
    if (typeof data !== 'string') throw new Error('the Electron stand-in carries text over a port and nothing else')
    tell({ type: 'port', window: this.window, port: this.id, data })
  }
  close(): void {
    tell({ type: 'port', window: this.window, port: this.id, data: null })
    this.receive(null)
  }
  receive(data: string | null): void {
    if (data === null) open.delete(this.id) && this.emit('close')
    else if (this.waiting) this.waiting.push(data)
    else this.emit('message', { data, ports: [] })
  }
}

export const openPort = (id: string, window: number): Port => known('MessagePortMain', new Port(id, window))

/** The document at the other end is gone. */
export function dropPorts(window: number): void {
  for (const port of open.values()) if (port.window === window) port.receive(null)
}

hear('port', ({ port, data }) => open.get(port)?.receive(data))
