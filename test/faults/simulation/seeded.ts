/** Numbers that look random and are the same for the same seed. */
export interface Seeded {
  /** At least 0, less than 1. */
  fraction(): number
  /** A whole number from `from` to `to`, both possible. */
  whole(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(values: readonly T[]): T
  uuid(): string
}

/** mulberry32: small, fast, and good enough to choose faults with. */
export function seeded(seed: number): Seeded {
  let state = seed | 0
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1))
  const hex = (digits: number): string => Array.from({ length: digits }, () => whole(0, 15).toString(16)).join('')
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick: (values) => values[whole(0, values.length - 1)] as (typeof values)[number],
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
