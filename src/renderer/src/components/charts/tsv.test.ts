import { expect, test } from 'vitest'
import { tsv } from './tsv.ts'

// Would catch: a title that breaks a row in two, or runs as a formula where it is pasted.
test('cells stay cells and never become formulas', () => {
  expect(
    tsv([
      ['a\tb', '=1+1'],
      ['＋1', '-5'],
    ]),
  ).toBe("a b\t'=1+1\n'＋1\t-5")
  expect(tsv([['-5+2'], ['@x'], ['12']])).toBe("'-5+2\n'@x\n12")
})
