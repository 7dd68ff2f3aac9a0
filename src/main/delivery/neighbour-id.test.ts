import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idSchema } from '#shared/contract/base.ts'
import { neighbourId } from './neighbour-id.ts'

const position = fc.integer({ min: 1, max: 1_000_000_000 })
const deliveries = [randomUUID(), randomUUID()] as const

// Would catch: two requests under one id, or an order in the database that is not that of the run.
test('is an id that follows its delivery and its position, and no other', () => {
  fc.assert(
    fc.property(position, position, (one, other) => {
      const [a, b] = [neighbourId(deliveries[0], one), neighbourId(deliveries[0], other)]
      expect(idSchema.parse(a)).toBe(a)
      expect(a < b).toBe(one < other)
      expect(a === b).toBe(one === other)
      expect(neighbourId(deliveries[1], other)).not.toBe(a)
    }),
  )
})
