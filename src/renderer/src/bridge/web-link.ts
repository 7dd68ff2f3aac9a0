import { RPCLink } from '@orpc/client/websocket'
import { z } from 'zod'
import type { Way } from './way.ts'

const tokenKey = 'pushdeck.token'
const answerSchema = z.strictObject({ token: z.string() })

/** No token, and none to be had with what the address brought: the window has to be opened anew from the console. */
class NoToken extends Error {
  override name = 'NoToken'
}

/** The console answers but does not know the token: it was started anew since. */
export class TokenVoid extends Error {
  override name = 'TokenVoid'
}

/** Takes the ticket out of the address before anything else can see it. */
function takeTicket(): string | null {
  const ticket = /^#ticket=([\w-]+)$/.exec(window.location.hash)?.[1] ?? null
  if (ticket !== null) window.history.replaceState(null, '', window.location.pathname)
  return ticket
}

/** The token of this start of the console: kept over a reload, or exchanged for the ticket in the address. */
export async function getToken(): Promise<string> {
  const ticket = takeTicket()
  const token = (ticket === null ? null : await exchange(ticket)) ?? sessionStorage.getItem(tokenKey)
  if (token === null) throw new NoToken()
  sessionStorage.setItem(tokenKey, token)
  return token
}

async function exchange(ticket: string): Promise<string | null> {
  const answer = await fetch('/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ticket }),
  })
  return answer.ok ? answerSchema.parse(await answer.json()).token : null
}

export const forgetToken = (): void => sessionStorage.removeItem(tokenKey)

/** Opens a WebSocket to the core; rejects with TokenVoid when the console is there and does not know the token. */
export function connectSocket(token: string): Promise<Way> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${window.location.host}/rpc`, ['pushdeck.v1', `token.${token}`])
    const lost = new Promise<void>((resolveLost) =>
      socket.addEventListener('close', () => resolveLost(), { once: true }),
    )
    const isOpen = () => socket.readyState === WebSocket.OPEN
    socket.addEventListener('open', () => resolve({ link: new RPCLink({ websocket: socket }), isOpen, lost }), {
      once: true,
    })
    socket.addEventListener('error', () => void whyNot(token).then(reject), { once: true })
  })
}

/** A handshake that fails says nothing about why; a plain call does. */
async function whyNot(token: string): Promise<Error> {
  const answer = await fetch('/rpc/system/info', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: '{}',
  }).catch(() => null)
  return answer?.status === 401 ? new TokenVoid() : new Error('the console cannot be reached')
}
