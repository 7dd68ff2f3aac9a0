import { RPCHandler } from '@orpc/server/message-port'
import type { IpcMain, IpcMainEvent, MessagePortMain, WebContents } from 'electron'
import type { App } from '#main/app/create-app.ts'
import { pageOrigin } from './page-scheme.ts'

/** Speaks RPC over the port that each load of our page hands over. Ports from anybody else are closed unread. */
export function acceptPorts(
  ipcMain: Pick<IpcMain, 'on'>,
  app: Pick<App, 'router' | 'services' | 'isOpen' | 'onReopen'>,
  isOwnWindow: (contents: WebContents) => boolean,
): void {
  const rpc = new RPCHandler(app.router)
  // a port that nothing refers to is closed by the garbage collector
  const open = new Set<MessagePortMain>()
  app.onReopen(() => {
    for (const port of open) port.close()
  })
  ipcMain.on('pushdeck:port', (event) => {
    const [port] = event.ports
    if (!port || !app.isOpen() || !isOwnWindow(event.sender) || !isMainFrameOfPage(event)) {
      for (const refused of event.ports) refused.close()
      return
    }
    open.add(port)
    port.once('close', () => open.delete(port))
    void rpc.upgrade(port, { context: { services: app.services, script: null } })
    port.start()
  })
}

function isMainFrameOfPage({ sender, senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === pageOrigin
}
