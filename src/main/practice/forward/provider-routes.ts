import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FaultSwitch } from '../fault.ts'
import { answerUnderFault, sendJson } from '../under-fault.ts'
import { account, isSame } from './account.ts'
import { readEvent } from './event.ts'
import type { Inbox } from './inbox.ts'
import type { IssuedTokens } from './issued-tokens.ts'
import type { ForwardEntry, ForwardRefusal } from './practice-forward.ts'
import { judgeTokenRequest, type TokenCall, toTokenCall } from './token-endpoint.ts'

export const pushPath = '/push'
export const tokenPath = '/oauth/token'

/** What can be switched while it runs. */
export interface Switches {
  tokenLifeSeconds: number
  refusal: ForwardRefusal
}

export interface Receiver {
  faults: FaultSwitch
  switches: Switches
  tokens: IssuedTokens
  tokenCalls: TokenCall[]
  inbox: Inbox
  now(): number
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const secretHeaders = new Set(['authorization', 'cookie'])

/** The receiver's push address and its authorisation server. */
export function addProviderRoutes(server: FastifyInstance, receiver: Receiver): void {
  const { faults, switches, tokens, tokenCalls } = receiver

  server.post(pushPath, async (request, reply) => {
    if (!isAuthorised(request.headers.authorization, tokens)) return refuseToken(reply, request.headers.authorization)
    const refusal = () => JSON.stringify(switches.refusal)
    return answerUnderFault(faults.take(), { request, reply, refusal, act: () => takeEvent(request, receiver) })
  })

  server.post(tokenPath, async (request, reply) => {
    const { authorization, 'content-type': contentType } = request.headers
    const body = textOf(request) ?? ''
    const judgement = judgeTokenRequest({ authorization, contentType, body })
    tokenCalls.push(toTokenCall(body, judgement))
    reply.header('cache-control', 'no-store').header('pragma', 'no-cache')
    if (!judgement.granted) {
      const { status, error, description } = judgement
      if (status === 401) reply.header('www-authenticate', 'Basic realm="practice"')
      return sendJson(reply.code(status), JSON.stringify({ error, error_description: description }))
    }
    const life = switches.tokenLifeSeconds
    const answer = { access_token: tokens.issue(life), token_type: 'bearer', expires_in: life, scope: judgement.scope }
    return sendJson(reply, JSON.stringify(answer))
  })
}

/** The fixed token stands bare; one that was issued follows the scheme `bearer`, however that is written. */
function isAuthorised(header: string | undefined, tokens: IssuedTokens): boolean {
  const issued = /^bearer +(\S+)$/i.exec(header ?? '')?.[1]
  return issued === undefined ? isSame(header ?? '', account.token) : tokens.isLive(issued)
}

function refuseToken(reply: FastifyReply, header: string | undefined): FastifyReply {
  const description = header === undefined ? 'Authorization is missing' : 'the token is wrong or has expired'
  const error = header === undefined ? '' : ', error="invalid_token"'
  reply.code(401).header('www-authenticate', `Bearer realm="practice"${error}`)
  return sendJson(reply, JSON.stringify({ status: 401, description }))
}

const badEvent = (description: string): string => JSON.stringify({ status: 1, description })

function takeEvent(request: FastifyRequest, { inbox, now }: Receiver): string {
  if (!/^application\/json *; *charset="?utf-8"?$/i.test(request.headers['content-type'] ?? ''))
    return badEvent('Content-Type is not application/json; charset=UTF-8')
  const body = textOf(request)
  if (body === null) return badEvent('the body is not UTF-8')
  const event = readEvent(body)
  if ('fault' in event) return badEvent(event.fault)
  inbox.take(event, entryOf(request), now())
  return JSON.stringify({ status: 0, description: '成功' })
}

function entryOf({ method, url, headers, body }: FastifyRequest): ForwardEntry {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  const shown = Object.entries(headers).filter(([name]) => !secretHeaders.has(name))
  return {
    method,
    url,
    headers: Object.fromEntries(shown.map(([name, value]) => [name, String(value)])),
    body: bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

function textOf({ body }: FastifyRequest): string | null {
  if (!Buffer.isBuffer(body)) return ''
  try {
    return utf8.decode(body)
  } catch {
    return null
  }
}
