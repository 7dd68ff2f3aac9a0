import type { App, Session } from 'electron'
import { isPageUrl } from './page-scheme.ts'

/** The page needs none of what a browser asks its user for: camera, places, devices; its host shows notifications. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
}

/** Keeps every window on our page: nothing leads elsewhere, opens another window or embeds a guest. */
export function confineContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { url: string; preventDefault(): void }): void => {
      if (!isPageUrl(event.url)) event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
