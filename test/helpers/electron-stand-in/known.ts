import { EventEmitter } from 'node:events'

const refuse = (name: string): never => {
  throw new Error(`the Electron stand-in does not know ${name}`)
}

/** Refuses every member that is not played, so that a new use of Electron is noticed instead of being undefined. */
export function known<T extends object>(name: string, played: T): T {
  const check = (key: string | symbol) => typeof key === 'symbol' || key in played || refuse(`${name}.${key}`)
  return new Proxy(played, {
    get: (_, key) => check(key) && Reflect.get(played, key),
    set: (_, key, value) => check(key) && Reflect.set(played, key, value),
  })
}

/** An emitter of the events that the stand-in knows; some of them never come. */
export class Emitter extends EventEmitter {
  readonly knownEvents: string[]

  constructor(...events: string[]) {
    super()
    this.knownEvents = events
  }
  override on(event: string, listener: (...args: never[]) => void): this {
    if (!this.knownEvents.includes(event)) refuse(`the event ${event}`)
    return super.on(event, listener as (...args: unknown[]) => void)
  }
}
