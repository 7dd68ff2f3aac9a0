import { expect } from 'vitest'
import type { DocumentedCall } from './calls.ts'

export const columns = ['practice', 'vector', 'fault'] as const
export type Column = (typeof columns)[number]

const counts = new Map<string, number>()
const key = ({ provider, name }: DocumentedCall, column: Column) => `${provider} ${name} ${column}`

/** Begins anew: files that run one after another in one process share this count. */
export const clearTally = (): void => counts.clear()

/** How many assertions ran for a call. */
export const countOf = (call: DocumentedCall, column: Column): number => counts.get(key(call, column)) ?? 0

/** `expect`, counted for a call. */
export const expectFor =
  (call: DocumentedCall, column: Column) =>
  <T>(actual: T) => {
    counts.set(key(call, column), countOf(call, column) + 1)
    return expect(actual, `${call.provider} ${call.name}`)
  }
