import { RPCLink } from '@orpc/client/message-port'
import type { Way } from './way.ts'

const ask = 'pushdeck:connect'
const handOver = 'pushdeck:port'

/** Asks the preload for a port to the core and speaks RPC over it. */
export function connectPort(): Promise<Way> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent): void => {
      const [port] = event.ports
      if (event.source !== window || event.data !== handOver || !port) return
      window.removeEventListener('message', receive)
      let isOpen = true
      const lost = new Promise<void>((resolveLost) =>
        port.addEventListener(
          'close',
          () => {
            isOpen = false
            resolveLost()
          },
          { once: true },
        ),
      )
      port.start()
      resolve({ link: new RPCLink({ port }), isOpen: () => isOpen, lost })
    }
    window.addEventListener('message', receive)
    window.postMessage(ask, window.location.origin)
  })
}
