import { faultSwitch } from '../fault.ts'
import { bareServer, listenOnLoopback } from '../server.ts'
import type { PracticeForward } from './practice-forward.ts'

interface ForwardOptions {
  clock: { now(): number }
  port: number
}

export async function startForward(
  options: ForwardOptions,
): Promise<{ practice: PracticeForward; close(): Promise<void> }> {
  const faults = faultSwitch()
  const server = bareServer()
  const port = await listenOnLoopback(server, options.port)
  const practice: PracticeForward = {
    baseUrl: `http://127.0.0.1:${port}`,
    port,
    credentials: {},
    examples: {},
    devices: 0,
    get fault() {
      return faults.current()
    },
    set fault(fault) {
      faults.set(fault, null)
    },
    failNext: (fault, times) => faults.set(fault, times),
  }
  return { practice, close: () => server.close() }
}
