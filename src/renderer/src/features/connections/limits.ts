import type { Connection } from '#shared/contract/connections.ts'

type Limits = Connection['limits']

/** The most that the core takes of each. */
export const mostOf = { inFlight: 50, perSecond: 1_000 } as const satisfies Limits
export const usualLimits: Limits = { inFlight: 4, perSecond: 10 }
export const limitNames = ['inFlight', 'perSecond'] as const

/** A typed number, full-width digits too; null where it is no whole number from 1 to the most. */
export function readLimit(name: keyof Limits, text: string): number | null {
  const digits = text.normalize('NFKC').trim()
  const n = /^\d{1,4}$/.test(digits) ? Number(digits) : 0
  return n >= 1 && n <= mostOf[name] ? n : null
}
