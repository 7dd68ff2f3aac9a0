import { timingSafeEqual } from 'node:crypto'

/** The one account of the practice receiver: made up, known to everybody, good for nothing else. */
export const account = {
  token: 'practice-token-not-a-secret',
  clientId: 'practice-client',
  clientSecret: 'practice secret/+1 not a secret',
  username: 'practice-user',
  password: 'practice-密码-not-a-secret',
  scope: 'push',
} as const

/** Whether a caller gave the right secret, in a time that tells nothing about it. */
export function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
