import { inspect } from 'node:util'

/** A credential in memory. It shows itself to nobody who does not ask for it by name. */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** The credential itself. Only for the bytes of a request, never for a message, a log or an output. */
  reveal(): string {
    return this.#value
  }

  toJSON(): string {
    return '[redacted]'
  }

  toString(): string {
    return '[redacted]'
  }

  [inspect.custom](): string {
    return '[redacted]'
  }
}
