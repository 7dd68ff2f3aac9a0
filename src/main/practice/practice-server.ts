import type { PracticeFault } from '#shared/contract/system.ts'

/** A practice provider: what a connection to it needs, what exists there, and what may be switched. */
export interface PracticeServer {
  readonly baseUrl: string
  readonly port: number
  /** Values for the fields of a connection, secret ones too: made up, known to everybody, good for nothing else. */
  readonly credentials: Readonly<Record<string, string>>
  /** Values that exist, by kind of audience or by what they are, one per line. */
  readonly examples: Readonly<Record<string, string>>
  readonly devices: number
  /** On until it is changed. */
  fault: PracticeFault
  /** Lets the next `times` sends and changes meet a fault, then none. Queries see it but don't use it up. */
  failNext(fault: PracticeFault, times: number): void
}
