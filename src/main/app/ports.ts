import type { KeyProtector } from '#main/vault/protector.ts'
import type { Redactor } from '#main/vault/redactor.ts'

/** Time as the core sees it. Timers may fire late, never early. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z; jumps when somebody sets the clock. */
  now(): number
  /** Milliseconds since some moment, never set back or forward; what durations are measured with. */
  monotonic(): number
  /** Calls back once after `milliseconds`; the returned function cancels it. */
  after(milliseconds: number, callback: () => void): () => void
}

export interface Random {
  uuid(): string
  bytes(length: number): Buffer
  /** At least 0, less than 1. */
  fraction(): number
}

export interface Log {
  info(message: string, detail?: Record<string, unknown>): void
  warn(message: string, detail?: Record<string, unknown>): void
  error(message: string, detail?: Record<string, unknown>): void
}

/** What the core needs from the program that carries it. Optional members exist on hosts that can do them. */
export interface Ports {
  version: string
  dataDirectory: string
  /** The operator's own folder, whose name no support bundle says. */
  home: string
  clock: Clock
  random: Random
  log: Log
  /** What `log` masks by, which learns the credentials; one of the core's own where the host has none. */
  redactor?: Redactor
  /** The file that `log` writes; the one before it ends in `.1`. Read for a support bundle. */
  logFile?: string
  /** Wraps the data key of a new vault, and opens one that it wrapped. Null: a passphrase has to be chosen. */
  protector: KeyProtector | null
  /** Port of the practice server, 0 for any; the one used last is tried first. */
  practicePort: number
  /**
   * Writes a file to a place that the operator chooses, and says where; null when they cancelled. It has its name once it
   * is whole: where `content` rejects nothing is left.
   */
  saveFile?(suggestedName: string, content: Buffer | AsyncIterable<Buffer>): Promise<string | null>
  /** Whether files may be named by their path (the operator's own window), or only by an uploaded handle. */
  filePaths?: boolean
  openWindow?(): Promise<void>
  /** Shows a notification of the system while no window is in front; a click on it opens `path` in one. */
  notify?(notice: { title: string; body: string; path: string }): void
}
