/**
 * Scripts for a page that plays an Electron window; each is sent as text, so it refers to nothing outside itself. The
 * preload has an isolated world of its own, and the two worlds share nothing but the events of `window`.
 */

/**
 * In the page’s world: puts there what the preload exposes, as a frozen copy whose functions call across, and tells a port
 * when its other end was closed, which Electron does and a browser does not.
 */
export function pageWorld(): void {
  const handedOver: string[] = []
  const ports = new Map<string, MessagePort>()
  window.addEventListener('stand-in:handed-over', (event) => void handedOver.push((event as CustomEvent).detail))
  window.addEventListener('stand-in:closed', (event) => {
    ports.get((event as CustomEvent).detail)?.dispatchEvent(new Event('close'))
  })
  window.addEventListener('message', ({ ports: [port] }) => {
    if (!port) return
    const id = handedOver.shift()
    if (id !== undefined) ports.set(id, port)
  })
  const call = (name: string, args: unknown[]): unknown => {
    let result: unknown
    const receive = (event: Event) => {
      result = (event as CustomEvent).detail
    }
    window.addEventListener('stand-in:result', receive, { once: true })
    window.dispatchEvent(new CustomEvent('stand-in:call', { detail: { name, args } }))
    return result
  }
  window.addEventListener('stand-in:expose', (event) => {
    const { key, values, functions } = (event as CustomEvent).detail
    const calls = functions.map((name: string) => [name, (...args: unknown[]) => call(name, args)])
    Object.defineProperty(window, key, { value: Object.freeze({ ...values, ...Object.fromEntries(calls) }) })
  })
}

type Require = (name: string) => object

/** In the preload’s world: runs the built preload with as much of Electron as a sandboxed one has. */
export function preloadWorld(run: (require: Require, exports: object) => void, files: string): void {
  const tell = (message: object): void =>
    (globalThis as unknown as { standIn(text: string): void }).standIn(JSON.stringify(message))
  const known = (name: string, played: object): object =>
    new Proxy(played, {
      get: (_, key) => {
        if (key in played) return Reflect.get(played, key)
        throw new Error(`the Electron stand-in does not know ${name}.${String(key)}`)
      },
    })
  const ports = new Map<string, MessagePort>()
  const keep = (port: MessagePort): string => {
    const id = crypto.randomUUID()
    ports.set(id, port)
    port.addEventListener('message', ({ data }) => tell({ type: 'port', port: id, data }))
    port.addEventListener('close', () => tell({ type: 'port', port: id, data: null }))
    port.start()
    window.dispatchEvent(new CustomEvent('stand-in:handed-over', { detail: id }))
    return id
  }
  const receive = (port: string, data: string | null): void => {
    if (data === null) {
      ports.get(port)?.close()
      window.dispatchEvent(new CustomEvent('stand-in:closed', { detail: port }))
    } else ports.get(port)?.postMessage(data)
  }
  const expose = (key: string, api: Record<string, unknown>): void => {
    const functions = Object.keys(api).filter((name) => typeof api[name] === 'function')
    const values = Object.fromEntries(Object.entries(api).filter(([name]) => !functions.includes(name)))
    window.addEventListener('stand-in:call', (event) => {
      const { name, args } = (event as CustomEvent).detail
      const detail = (api[name] as (...args: unknown[]) => unknown)(...args)
      window.dispatchEvent(new CustomEvent('stand-in:result', { detail }))
    })
    window.dispatchEvent(new CustomEvent('stand-in:expose', { detail: { key, values, functions } }))
  }
  const electron = known('electron', {
    contextBridge: known('contextBridge', { exposeInMainWorld: expose }),
    ipcRenderer: known('ipcRenderer', {
      postMessage: (channel: string, _message: unknown, handed: MessagePort[]) =>
        tell({ type: 'hand-over', channel, ports: handed.map(keep) }),
    }),
    // a browser tells nobody where a file is; the tests keep those that they choose in one folder
    webUtils: known('webUtils', { getPathForFile: (file: File) => files + file.name }),
  })
  if (window !== window.top) return
  Object.assign(window, { standInReceive: receive })
  tell({ type: 'preload', url: location.href })
  run((name) => Reflect.get({ electron }, name), {})
}
