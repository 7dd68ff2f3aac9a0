import type { WebPreferences } from 'electron'
import { wantedFuses } from '../packager/wanted-fuses.ts'
import { pagePolicy } from '../page-policy.ts'
import { type Bundle, preloadFile, textOf } from './bundle.ts'
import type { PreloadReport } from './preload.ts'
import type { HostReport } from './report.ts'

export interface Evidence {
  bundle: Bundle
  host: HostReport
  preload: PreloadReport
}

export interface Item {
  title: string
  /** What speaks against it; empty where it holds. */
  problems: (evidence: Evidence) => string[]
}

const origin = 'app://pushdeck/'
/** The newest major version when this list was last gone through. */
const newestMajor = 45

const policy = { ...pagePolicy, 'style-src': "'self' 'nonce'" }

const when = (isWrong: boolean, problem: string): string[] => (isWrong ? [problem] : [])

/** Every window sets a preference to this value by itself. */
const isSet =
  (name: keyof WebPreferences, wanted: boolean) =>
  ({ host }: Evidence): string[] =>
    host.windows.flatMap((window) => when(window[name] !== wanted, `${name} is ${window[name]}`))

/** No window sets it, whatever it is set to, and no switch of Chromium does. */
const isLeftAlone =
  (switches: RegExp, ...names: (keyof WebPreferences)[]) =>
  ({ host }: Evidence): string[] => [
    ...host.windows.flatMap((window) =>
      names.filter((name) => window[name] !== undefined).map((name) => `${name} is set`),
    ),
    ...host.switches.filter((word) => switches.test(word)).map((word) => `the switch ${word}`),
  ]

const all =
  (...checks: Item['problems'][]): Item['problems'] =>
  (evidence) =>
    checks.flatMap((check) => check(evidence))

const addressesIn = (html: string): string[] => [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url = '']) => url)

const rulesOf = (header: string) =>
  Object.fromEntries(
    header
      .replace(/'nonce-[\w-]{20,}'/, "'nonce'")
      .split('; ')
      .map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]),
  )

const differs = (a: object, b: object): boolean =>
  JSON.stringify(Object.entries(a).toSorted()) !== JSON.stringify(Object.entries(b).toSorted())

/** The recommendations of Electron's security page, in its order. */
export const items: readonly Item[] = [
  {
    title: 'Only load secure content',
    problems: ({ bundle, host }) => [
      ...host.loaded.filter((url) => !/^(https|app|file):/.test(url)).map((url) => `loads ${url}`),
      ...host.schemes.flatMap(({ scheme, privileges = {} }) =>
        when(!('secure' in privileges && privileges.secure), `${scheme} is not secure`),
      ),
      ...addressesIn(textOf(bundle, 'renderer/')).flatMap((url) =>
        when(!url.startsWith('./'), `the page takes ${url}`),
      ),
    ],
  },
  {
    title: 'Do not enable Node.js integration for remote content',
    problems: all(
      isSet('nodeIntegration', false),
      isLeftAlone(/^$/, 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'),
      ({ bundle }) =>
        when(
          textOf(bundle, 'main/').split(/new (?:BrowserWindow|BrowserView|WebContentsView)\(/).length !== 2,
          'windows are made in more than one place',
        ),
    ),
  },
  { title: 'Enable context isolation', problems: isSet('contextIsolation', true) },
  {
    title: 'Enable process sandboxing',
    problems: all(isSet('sandbox', true), isLeftAlone(/sandbox|no-zygote/), ({ host }) =>
      when(!host.isSandboxEnabled, 'the sandbox is not enabled for all processes'),
    ),
  },
  {
    title: 'Handle session permission requests',
    problems: ({ host }) =>
      host.permissions
        .filter(({ isGiven }) => isGiven)
        .map(({ by, permission }) => `${permission} is given when ${by}`),
  },
  {
    title: 'Do not disable webSecurity',
    problems: all(isSet('webSecurity', true), isLeftAlone(/disable-web-security|disable-site-isolation/)),
  },
  {
    title: 'Define a Content Security Policy',
    problems: ({ host }) => [
      ...when(!host.answers.some(({ status }) => status === 200), 'no page'),
      ...host.answers
        .filter(({ status }) => status === 200)
        .flatMap((page) => when(differs(rulesOf(page.policy ?? ''), policy), `${page.url} has ${page.policy}`)),
      ...host.schemes.flatMap(({ privileges = {} }) =>
        when('bypassCSP' in privileges, 'the scheme bypasses the policy'),
      ),
    ],
  },
  {
    title: 'Do not enable allowRunningInsecureContent',
    problems: isLeftAlone(/allow-running-insecure-content/, 'allowRunningInsecureContent'),
  },
  {
    title: 'Do not enable experimental features',
    problems: isLeftAlone(/experimental|enable-features|js-flags/, 'experimentalFeatures'),
  },
  { title: 'Do not use enableBlinkFeatures', problems: isLeftAlone(/blink-features/, 'enableBlinkFeatures') },
  {
    title: 'Do not use allowpopups for WebViews',
    problems: all(isSet('webviewTag', false), ({ bundle }) =>
      when(/<webview|allowpopups/i.test(textOf(bundle, 'renderer/')), 'the page holds a webview'),
    ),
  },
  {
    title: 'Verify WebView options before creation',
    problems: ({ host }) => when(host.isGuestLet === true, 'a guest may be embedded'),
  },
  {
    title: 'Disable or limit navigation',
    problems: ({ host }) =>
      host.navigation
        .filter(({ url, isLet }) => isLet && url !== origin)
        .map(({ event, url }) => `${url} is let on ${event}`),
  },
  {
    title: 'Disable or limit creation of new windows',
    problems: ({ host }) =>
      host.opened.filter(({ action }) => action !== 'deny').map(({ url, action }) => `${url}: ${action}`),
  },
  {
    title: 'Do not use shell.openExternal with untrusted content',
    problems: ({ bundle, host }) => [
      ...host.external.map((url) => `${url} is handed to the system`),
      ...when(/import \{[^}]*\bshell\b[^}]*\} from "electron"/.test(textOf(bundle, 'main/')), 'the host uses shell'),
    ],
  },
  {
    title: 'Use a current version of Electron',
    problems: ({ bundle: { electron } }) => [
      ...when(!/^\d+\.\d+\.\d+$/.test(electron.wanted), `${electron.wanted} is not one version`),
      ...when(electron.wanted !== electron.installed, `${electron.installed} is installed`),
      ...when(Number.parseInt(electron.wanted, 10) < newestMajor, `${electron.wanted} is old`),
    ],
  },
  {
    title: 'Validate the sender of all IPC messages',
    problems: ({ host }) => [
      ...when(!host.senders.some(({ isHostile, isHeard }) => isHeard && !isHostile), 'our own page is not heard'),
      ...host.senders
        .filter(({ isHostile, isHeard }) => isHostile && isHeard)
        .map(({ sender }) => `${sender} is heard`),
      ...host.channels.filter((channel) => channel !== 'pushdeck:port').map((channel) => `the channel ${channel}`),
    ],
  },
  {
    title: 'Avoid usage of the file:// protocol',
    problems: ({ host }) => [
      ...host.loaded.filter((url) => url.startsWith('file:')).map((url) => `loads ${url}`),
      ...host.answered.filter((scheme) => scheme !== 'app').map((scheme) => `answers ${scheme}`),
      ...host.answers
        .filter(({ url, status }) => status === 200 && !/^app:\/\/pushdeck\/(index\.html)?$/.test(url))
        .map(({ url }) => `gives ${url}`),
    ],
  },
  {
    title: 'Check which fuses you can change',
    problems: ({ bundle }) => when(differs(bundle.fuses, wantedFuses), 'the fuses are others'),
  },
  {
    title: 'Do not expose Electron APIs to untrusted web content',
    problems: ({ bundle, preload }) => [
      ...preload.exposed.filter(({ isElectrons }) => isElectrons).map(({ path }) => `${path} is Electron's own`),
      ...preload.exposed
        .filter(({ path }) => !/^pushdeck(\.(transport|pathForFile))?$/.test(path))
        .map(({ path }) => `${path} is exposed`),
      ...preload.reached
        .filter((name) => name !== 'electron.webUtils.getPathForFile')
        .map((name) => `${name} is reached`),
      ...preload.handedOn
        .filter((sender) => sender !== 'our page')
        .map((sender) => `a port is handed on for ${sender}`),
      ...preload.required.filter((name) => name !== 'electron').map((name) => `the preload loads ${name}`),
      ...when(/executeJavaScript|exposeInIsolatedWorld/.test(textOf(bundle, preloadFile)), 'the preload runs code'),
    ],
  },
]
