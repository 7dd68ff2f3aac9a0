import { connect } from 'node:net'

/** What the web host looks at before it lets anybody in. A control forgets one of them at a time. */
export const checks = [
  'host',
  'origin',
  'origin of a socket',
  'token',
  'ticket of a window',
  'ticket of a download',
  'key of a second start',
  'method',
  'target',
  'type of the body',
  'length of the body',
  'headers that are there twice',
  'number of headers',
  'framing',
] as const
export type Check = (typeof checks)[number]

/** A request in which one thing is wrong. */
export interface Knock {
  /** What has to stop it. */
  check: Check
  /** For whoever reads that it was let in. */
  words: string
  bytes: string
  /** Requests on the same connection that are right, before the wrong one. */
  right?: number
}

const patienceMs = 3_000

/** Writes the bytes over a connection of its own. Resolves to the status of each answer; to none where it is just cut off. */
export function statusesOf(port: number, bytes: string): Promise<number[]> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(bytes, 'latin1'))
    const statuses = () => Array.from(text.matchAll(/HTTP\/1\.1 (\d{3}) /g), ([, status]) => Number(status))
    const finish = () => {
      socket.destroy()
      resolve(statuses())
    }
    socket.setEncoding('latin1').on('data', (part) => {
      text += part
      if (statuses().includes(101)) finish()
    })
    socket.setTimeout(patienceMs, finish)
    socket.once('end', finish).once('error', finish)
  })
}

/** Answers that let somebody in; 100 only says that a body may come. */
export const letIn = (statuses: readonly number[]): number =>
  statuses.filter((status) => status > 100 && status < 400).length
