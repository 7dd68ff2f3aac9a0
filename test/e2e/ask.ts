import type { Page } from '@playwright/test'

/** By then the page has its own connection, and on the web its token. */
export const isShown = (page: Page) => page.locator('#root > *').first().waitFor({ state: 'attached' })

/** Calls a procedure from within the page, over the transport that the page has: all that a script in it could do. */
export async function ask(page: Page, path: string, input?: unknown): Promise<Record<string, unknown>> {
  await isShown(page)
  return page.evaluate(
    async ({ path, input }) => {
      const question = JSON.stringify({ i: '1', p: { u: path, b: input === undefined ? {} : { json: input } } })
      const answer = Promise.withResolvers<string>()
      if ('pushdeck' in window) {
        const take = ({ data, ports: [port] }: MessageEvent) => {
          if (data !== 'pushdeck:port' || !port) return
          window.removeEventListener('message', take)
          port.addEventListener('message', (event) => answer.resolve(event.data))
          port.start()
          port.postMessage(question)
        }
        window.addEventListener('message', take)
        window.postMessage('pushdeck:connect', location.origin)
      } else {
        const token = sessionStorage.getItem('pushdeck.token')
        const socket = new WebSocket(`ws://${location.host}/rpc`, ['pushdeck.v1', `token.${token}`])
        socket.addEventListener('open', () => socket.send(question))
        socket.addEventListener('message', async ({ data }) =>
          answer.resolve(data instanceof Blob ? data.text() : data),
        )
      }
      return JSON.parse(await answer.promise).p.b.json
    },
    { path, input },
  )
}
