/** A whole number below `sides`. */
export type Dice = (sides: number) => number

/** The same throws from the same seed. */
export function diceFrom(seed: number): Dice {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}
