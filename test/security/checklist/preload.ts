import { createContext, runInContext } from 'node:vm'

/** What a preload gives to its page, and what it does with messages that the page did not send. */
export interface PreloadReport {
  /** Modules that it asked for. */
  required: string[]
  /** Path and kind of each value that the page can reach, and whether it is one of Electron's own. */
  exposed: { path: string; kind: string; isElectrons: boolean }[]
  /** What the exposed functions called of Electron when they were called with anything. */
  reached: string[]
  /** Messages that were handed on, by who sent them. */
  handedOn: string[]
}

type Listener = (event: object) => void

/** Runs the built preload beside a recording `electron`, and plays the page. */
export function inspectPreload(code: string): PreloadReport {
  const report: PreloadReport = { required: [], exposed: [], reached: [], handedOn: [] }
  const electrons = new Set<unknown>()
  let calls: string[] = []
  /** Every member is a function that only notes its call, however deep. */
  const recording = (name: string): object => {
    const noted = (...args: unknown[]) => {
      calls.push(name)
      if (name === 'electron.contextBridge.exposeInMainWorld') walk(String(args[0]), args[1])
    }
    const members = new Map<string | symbol, object>()
    const recorded = new Proxy(noted, {
      get: (_, key) => {
        if (typeof key === 'symbol' || key === 'prototype') return Reflect.get(noted, key)
        const member = members.get(key) ?? recording(`${name}.${key}`)
        members.set(key, member)
        return member
      },
    })
    electrons.add(recorded)
    return recorded
  }
  const functions: ((...args: unknown[]) => unknown)[] = []
  const walk = (path: string, value: unknown): void => {
    report.exposed.push({ path, kind: typeof value, isElectrons: electrons.has(value) })
    if (electrons.has(value)) return
    if (typeof value === 'function') functions.push(value as (typeof functions)[number])
    if (typeof value === 'object' && value !== null)
      for (const [key, member] of Object.entries(value)) walk(`${path}.${key}`, member)
  }
  const listeners: Listener[] = []
  const origin = 'app://pushdeck'
  const page = {
    addEventListener: (_name: string, listener: Listener) => listeners.push(listener),
    postMessage: () => {},
    location: { origin },
  }
  const electron = recording('electron')
  const require = (name: string): object => {
    report.required.push(name)
    return electron
  }
  const world = createContext({ require, exports: {}, module: {}, window: page, MessageChannel, process: {} })
  runInContext(code, world)
  calls = []
  for (const call of functions) for (const given of [[], ['pushdeck:port', {}], [{ name: 'file' }]]) call(...given)
  report.reached = [...new Set(calls)]
  const data = 'pushdeck:connect'
  const messages = {
    'our page': { source: page, origin, data },
    'another window': { source: {}, origin, data },
    'another origin': { source: page, origin: 'https://evil.example', data },
    'an opaque origin': { source: page, origin: 'null', data },
    'something else': { source: page, origin, data: 'pushdeck:everything' },
  }
  for (const [sender, message] of Object.entries(messages)) {
    calls = []
    for (const listener of listeners) listener(message)
    if (calls.length > 0) report.handedOn.push(sender)
  }
  return report
}
