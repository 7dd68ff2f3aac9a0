/** What the desktop host's preload leaves for the page; absent in a browser. */
interface DesktopHost {
  readonly transport: 'message-port'
  pathForFile(file: File): string
}

declare global {
  interface Window {
    readonly pushdeck?: DesktopHost
  }
}

export const desktopHost = (): DesktopHost | null => window.pushdeck ?? null
