import type { Page, WebSocketRoute } from '@playwright/test'

/** The socket between a page on the web host and its core, which a test can break and mend. */
export async function breakableLink(page: Page) {
  let isDown = false
  let mended = Promise.withResolvers<void>()
  let breaksAt: { call: string; arrives: boolean } | null = null
  const open = new Set<WebSocketRoute>()

  const cut = (): void => {
    isDown = true
    for (const socket of open) void socket.close({ code: 4000 })
    open.clear()
  }

  await page.routeWebSocket(/\/rpc$/, async (socket) => {
    if (isDown) await mended.promise
    open.add(socket)
    const core = socket.connectToServer()
    socket.onMessage((message) => {
      const breaks = breaksAt && message.toString().includes(breaksAt.call) ? breaksAt : null
      if (!breaks || breaks.arrives) core.send(message)
      if (!breaks) return
      breaksAt = null
      cut()
    })
  })
  await page.reload()

  return {
    cut,
    /** Breaks the link under the next such call, before or after it has reached the core. */
    breakAt: (call: string, { arrives }: { arrives: boolean }): void => {
      breaksAt = { call, arrives }
    },
    mend: (): void => {
      isDown = false
      mended.resolve()
      mended = Promise.withResolvers()
    },
  }
}
