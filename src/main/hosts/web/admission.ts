import { createHash, timingSafeEqual } from 'node:crypto'
import type { Clock, Random } from '#main/app/ports.ts'

const ticketLifeMs = 60_000
const firstDelayMs = 50
const longestDelayMs = 3_000

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

export type Admission = ReturnType<typeof createAdmission>

/**
 * Who may come in. A ticket (one use, 60 s) opens a window and is exchanged for the token of this start; the token
 * admits every call; the attach key lets a second start of the program ask for a ticket. All are random, none outlives
 * the process.
 */
export function createAdmission({ clock, random }: { clock: Clock; random: Random }) {
  const newSecret = () => random.bytes(32).toString('base64url')
  const token = newSecret()
  const attachKey = newSecret()
  const tickets = new Map<string, number>()
  let failures = 0

  const matches = (given: string, wanted: Buffer): boolean => timingSafeEqual(digest(given), wanted)
  const tokenDigest = digest(token)
  const attachDigest = digest(attachKey)

  /** Says no after a pause that grows with every wrong try, so that guessing is slow. */
  const refuse = (): Promise<false> => {
    failures += 1
    const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - 1, 10))
    return new Promise((resolve) => clock.after(delay, () => resolve(false)))
  }
  const admit = (isRight: boolean): true | Promise<false> => {
    if (!isRight) return refuse()
    failures = 0
    return true
  }

  return {
    token,
    attachKey,
    newTicket: (): string => {
      const ticket = newSecret()
      tickets.set(ticket, clock.now() + ticketLifeMs)
      return ticket
    },
    /** The token for a ticket that is known, unused and young; null otherwise. */
    exchange: async (ticket: string): Promise<string | null> => {
      const until = tickets.get(ticket)
      tickets.delete(ticket)
      const isRight = until !== undefined && clock.now() < until
      return (await admit(isRight)) ? token : null
    },
    isToken: async (given: string | null): Promise<boolean> => admit(given !== null && matches(given, tokenDigest)),
    isAttachKey: async (given: string | null): Promise<boolean> =>
      admit(given !== null && matches(given, attachDigest)),
  }
}
