import type { Bundle } from './bundle.ts'

/** The violation that each item has to catch, in the order of the items. */
export const mutants: readonly ((bundle: Bundle) => Bundle)[] = [
  inHost('.loadURL(pageUrl + place)', '.loadURL("http://pushdeck.example/")'),
  inHost('nodeIntegration: false', 'nodeIntegration: true'),
  inHost('contextIsolation: true', 'contextIsolation: false'),
  inHost('sandbox: true', 'sandbox: false'),
  inHost('answer) => answer(false)', 'answer) => answer(_permission === "media")'),
  inHost('webSecurity: true', 'webSecurity: false'),
  inHost(`"script-src 'self'"`, `"script-src 'self' 'unsafe-eval'"`),
  inHost('webSecurity: true', 'webSecurity: true, allowRunningInsecureContent: true'),
  inHost('webSecurity: true', 'webSecurity: true, experimentalFeatures: true'),
  inHost('webSecurity: true', 'webSecurity: true, enableBlinkFeatures: "ExecCommandInJavaScript"'),
  inPage('<div id="root">', '<webview allowpopups src="./guest.html"></webview><div id="root">'),
  inHost('"will-attach-webview", (event) => event.preventDefault()', '"will-attach-webview", () => {}'),
  inHost('address.split("#", 1)[0] === "app://pushdeck/"', 'address.startsWith("app://pushdeck")'),
  inHost('action: "deny"', 'action: "allow"'),
  (bundle) =>
    inHost(
      'setWindowOpenHandler(() => (',
      'setWindowOpenHandler(({ url }) => (shell.openExternal(url), ',
    )(inHost(/import \{ (?=BrowserWindow)/, 'import { shell, ')(bundle)),
  (bundle) => ({ ...bundle, electron: { wanted: '38.2.0', installed: '38.2.0' } }),
  inHost(/ \|\| !isMainFrameOfPage\(event\)/, ''),
  inHost('.loadURL(pageUrl + place)', '.loadFile("/opt/pushdeck/index.html")'),
  (bundle) => ({ ...bundle, fuses: { ...bundle.fuses, RunAsNode: true } }),
  inPreload('transport: "message-port",', 'transport: "message-port", send: electron.ipcRenderer.send,'),
]

function inHost(from: string | RegExp, to: string) {
  return replaceIn('main/', from, to)
}

function inPage(from: string, to: string) {
  return replaceIn('renderer/', from, to)
}

function inPreload(from: string, to: string) {
  return replaceIn('preload/', from, to)
}

/** Replaces a text that is in exactly one file; where the build has changed, the mutant has to be written anew. */
function replaceIn(folder: string, from: string | RegExp, to: string) {
  return (bundle: Bundle): Bundle => {
    const changed = Object.entries(bundle.files).filter(
      ([path, text]) => path.startsWith(folder) && text.replace(from, to) !== text,
    )
    const [[path, text] = ['', ''], ...others] = changed
    if (path === '' || others.length > 0) throw new Error(`${from} is in ${changed.length} files of ${folder}`)
    return { ...bundle, files: { ...bundle.files, [path]: text.replace(from, to) } }
  }
}
