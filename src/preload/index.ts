import { contextBridge, ipcRenderer, webUtils } from 'electron'

const ask = 'pushdeck:connect'
const handOver = 'pushdeck:port'

contextBridge.exposeInMainWorld(
  'pushdeck',
  Object.freeze({
    transport: 'message-port',
    /** Where a file that the operator chose or dropped is, so that the core reads it itself. */
    pathForFile: (file: File): string => webUtils.getPathForFile(file),
  }),
)

window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== window || origin !== window.location.origin || data !== ask) return
  const { port1, port2 } = new MessageChannel()
  ipcRenderer.postMessage(handOver, null, [port1])
  window.postMessage(handOver, window.location.origin, [port2])
})
