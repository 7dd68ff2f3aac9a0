import { inspect, isDeepStrictEqual } from 'node:util'

/** Gathers what goes against a rule, in words: what, how it is, how it should be. */
export function violations() {
  const found: string[] = []
  return {
    found,
    expect: (what: string, is: unknown, should: unknown): void => {
      if (!isDeepStrictEqual(is, should)) found.push(`${what} ${shown(is)}, not ${shown(should)}`)
    },
  }
}

const shown = (value: unknown) => inspect(value, { breakLength: Number.POSITIVE_INFINITY, maxArrayLength: 5 })
