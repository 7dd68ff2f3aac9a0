/** Excel keeps this many digits of a number; the others become zeros. */
const keptDigits = 15
/** Zeros that stand where digits were lost, in a list of which most values look so: chance gives them once in 10,000. */
const tellingZeros = 4

const long = /^\d{16,}$/

/** Whether a number has nothing but zeros from its 16th digit on. */
export const isRounded = (value: string): boolean => long.test(value) && /^0+$/.test(value.slice(keptDigits))

/**
 * Watches a list for ids of more than 15 digits that Excel has rounded. One such id may be an accident; it is none when
 * most long ids look so, or several times as many as chance would give.
 */
export function watchRounding() {
  let longOnes = 0
  let rounded = 0
  let zeros = 0
  let expected = 0
  return {
    /** Returns whether the value looks rounded. */
    see: (value: string): boolean => {
      if (value.length <= keptDigits || !long.test(value)) return false
      const lost = value.length - keptDigits
      longOnes += 1
      expected += 10 ** -lost
      if (!isRounded(value)) return false
      rounded += 1
      zeros += lost
      return true
    },
    isDamaged: (): boolean =>
      (rounded * 2 >= longOnes && zeros >= tellingZeros) || (rounded > 0 && rounded > 3 * expected + tellingZeros),
  }
}
