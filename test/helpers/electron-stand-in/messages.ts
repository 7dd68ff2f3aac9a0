/** What the process that plays Electron’s main process hears from the browser that plays its windows. */
export type ToMain =
  | { type: 'fetch'; id: number; url: string; method: string }
  /** A preload begins in a new document; the ports of the one before are gone. */
  | { type: 'preload'; window: number; url: string }
  | { type: 'loaded' | 'closed'; window: number }
  | { type: 'hand-over'; window: number; channel: string; ports: string[] }
  | PortMessage

/** And what it says. */
export type ToBrowser =
  | { type: 'open'; window: number; url: string; preload: string }
  | { type: 'reload'; window: number }
  /** To another place of the same page. */
  | { type: 'go'; window: number; url: string }
  | { type: 'fetched'; id: number; status: number; headers: Record<string, string>; body: Uint8Array }
  | PortMessage

export interface PortMessage {
  type: 'port'
  window: number
  port: string
  /** Null: it was closed. */
  data: string | null
}
