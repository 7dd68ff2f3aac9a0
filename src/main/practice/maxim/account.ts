import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { checkActor } from './actor.ts'
import { codes, type Refusal } from './answer.ts'

/** The one account of the practice provider: made up, known to everybody, good for nothing else. */
export const account = {
  appId: 'practice-app',
  accessToken: 'practice-token-not-a-secret',
} as const

/** What the provider answers to a call with these headers, or null where they are right. */
export function checkHeaders(headers: IncomingHttpHeaders): Refusal | null {
  const token = headers['access-token']
  if (!token) return { code: codes.tokenMissing, message: 'header access-token is missing' }
  if (!isAccessToken(token)) return { code: codes.tokenInvalid, message: 'access-token is invalid' }
  if (headers.app_id !== account.appId) return { code: codes.unknownApp, message: 'app_id does not exist' }
  return checkActor(headers)
}

export function isAccessToken(token: string | string[] | undefined): boolean {
  const given = Buffer.from(String(token))
  const right = Buffer.from(account.accessToken)
  return given.length === right.length && timingSafeEqual(given, right)
}
