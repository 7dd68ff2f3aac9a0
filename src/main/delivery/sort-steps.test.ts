import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ranThrough } from '#test/helpers/steps.ts'
import { sortSteps } from './sort-steps.ts'

test('sorts as the language does, however many steps it takes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 1, max: 9 }), (values, perStep) => {
      expect(ranThrough(sortSteps(values, perStep))).toEqual([...values].sort())
    }),
  )
})
