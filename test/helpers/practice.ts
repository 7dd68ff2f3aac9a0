import { type IncomingHttpHeaders, request } from 'node:http'
import { type Practice, type PracticeOptions, startPractice } from '#main/practice/start.ts'
import { parseLossless } from '#shared/domain/lossless-json.ts'

/** What tests of the practice servers share: real calls on loopback and a clock that they set. */

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** The members of an answer that is JSON; large integers as strings. */
  code: unknown
  data: unknown
  message: unknown
}

export interface Call {
  method?: 'GET' | 'POST'
  /** An object is sent as JSON, text and bytes as they are. */
  body?: unknown
  /** Beside the right ones; null leaves one out. */
  headers?: Record<string, string | null>
}

/** Calls the practice MaxIM on a connection of its own; rejects when that is cut. */
export function call(
  practice: Practice,
  path: string,
  { method = 'POST', body, headers = {} }: Call = {},
): Promise<Reply> {
  const { port, accessToken, appId } = practice.maxim
  const given = {
    'access-token': accessToken,
    app_id: appId,
    ...(method === 'POST' && { 'content-type': 'application/json' }),
    ...headers,
  }
  const sent = Object.fromEntries(
    Object.entries(given).filter((header): header is [string, string] => header[1] !== null),
  )
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers: sent, agent: false }, (incoming) => {
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part)).on('error', reject)
      incoming.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, ...members(text) })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(
      typeof body === 'string' || Buffer.isBuffer(body) ? body : body === undefined ? '' : JSON.stringify(body),
    )
  })
}

function members(text: string): Pick<Reply, 'code' | 'data' | 'message'> {
  const none = { code: undefined, data: undefined, message: undefined }
  try {
    return { ...none, ...(parseLossless(text) as object) }
  } catch {
    return none
  }
}

/** The task id in the answer to a notify, as digits. */
export function taskIdOf(reply: Reply): string {
  const { task_id: id } = reply.data as { task_id: unknown }
  return String(id)
}

export interface Bench {
  practice: Practice
  clock: { time: number; now(): number }
}

/** A practice provider of a test's own. */
export async function startBench(options: Partial<PracticeOptions> = {}): Promise<Bench> {
  const clock = { time: 1_790_000_000_000, now: () => clock.time }
  return { clock, practice: await startPractice({ clock, ...options }) }
}

/** Lets pending input and output happen until the condition holds. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}
