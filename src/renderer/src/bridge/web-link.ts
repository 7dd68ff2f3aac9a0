import { RPCLink } from '@orpc/client/websocket'
import { z } from 'zod'

const tokenKey = 'pushdeck.token'
const answerSchema = z.strictObject({ token: z.string() })

/** No token, and none to be had with what the address brought: the window has to be opened anew from the console. */
class NoToken extends Error {
  override name = 'NoToken'
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
  if (ticket === null) {
    const kept = sessionStorage.getItem(tokenKey)
    if (kept === null) throw new NoToken()
    return kept
  }
  const answer = await fetch('/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ticket }),
  })
  if (!answer.ok) throw new NoToken()
  const { token } = answerSchema.parse(await answer.json())
  sessionStorage.setItem(tokenKey, token)
  return token
}

export const forgetToken = (): void => sessionStorage.removeItem(tokenKey)

/** Opens a WebSocket to the core; rejects when the console is not there or does not know the token. */
export function connectSocket(token: string): Promise<{ link: RPCLink<Record<never, never>>; lost: Promise<void> }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${window.location.host}/rpc`, ['pushdeck.v1', `token.${token}`])
    const lost = new Promise<void>((resolveLost) =>
      socket.addEventListener('close', () => resolveLost(), { once: true }),
    )
    socket.addEventListener('open', () => resolve({ link: new RPCLink({ websocket: socket }), lost }), { once: true })
    socket.addEventListener('error', () => reject(new Error('the console cannot be reached')), { once: true })
  })
}
