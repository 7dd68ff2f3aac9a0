import type { PracticeServer } from '../practice-server.ts'

/** A request as it arrived, whether it was taken or not. */
export interface BaiduArrival {
  method: string
  url: string
  /** No header of this provider is a secret. */
  headers: Readonly<Record<string, string>>
  body: Buffer
  sha256: string
  /** What it was answered with; null where the connection was cut first. */
  status: number | null
}

/** A push that was taken, and the devices that it went to. */
export interface BaiduPush {
  messageId: string
  path: string
  msg: string
  devices: readonly string[]
}

/** The practice Baidu Cloud Push: what a connection to it needs, and what it has seen. */
export interface PracticeBaidu extends PracticeServer {
  readonly apiKey: string
  readonly secretKey: string
  /** What arrived since the start, in order. */
  ledger(): readonly BaiduArrival[]
  /** What was pushed, timers that have run included. */
  pushes(): readonly BaiduPush[]
}
