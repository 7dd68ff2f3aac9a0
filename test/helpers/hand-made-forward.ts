import { type IncomingHttpHeaders, request } from 'node:http'
import type { Bench } from './practice.ts'

/** Calls of the practice receiver that are made by hand, with nothing of the provider's own code. */

interface Reply {
  status: number
  headers: IncomingHttpHeaders
  json: Record<string, unknown>
}

/** An event as the platform's own sample has it. */
export const sample = {
  id: 'e-1',
  type: 'device_offline',
  appid: 'xxx',
  payload: { deviceSn: 'xxx', parentDeviceSn: null, offline: 0 },
  timestamp: 1_610_431_327_806,
}

// base64 of `practice-client:practice secret/+1 not a secret`, raw and with each half form-encoded
export const rawBasic = 'Basic cHJhY3RpY2UtY2xpZW50OnByYWN0aWNlIHNlY3JldC8rMSBub3QgYSBzZWNyZXQ='
export const rfcBasic = `Basic ${Buffer.from('practice-client:practice+secret%2F%2B1+not+a+secret').toString('base64')}`
export const passwordForm = `grant_type=password&username=practice-user&password=${encodeURIComponent(
  Buffer.from('practice-密码-not-a-secret').toString('base64'),
)}`

const fixedToken = 'practice-token-not-a-secret'
const eventType = 'application/json; charset=UTF-8'
const formType = 'application/x-www-form-urlencoded'

export function handMadeCalls(bench: () => Bench) {
  /** Nothing is added to what is given. */
  const call = (path: string, headers: Record<string, string>, body: string, method = 'POST'): Promise<Reply> => {
    const { port } = bench().practice.forward
    return new Promise((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, async (incoming) => {
        const text = Buffer.concat(await incoming.toArray()).toString('utf8')
        const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, json })
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  }
  return {
    call,
    push: (body: unknown = sample, authorization = fixedToken, type = eventType) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      return call('/push', { Authorization: authorization, 'Content-Type': type }, text)
    },
    ask: (form: string, authorization = rawBasic, type = formType) =>
      call('/oauth/token', { Authorization: authorization, 'Content-Type': type }, form),
  }
}
