import { expect, test } from 'vitest'
import { defaultThresholds, holdSecondsFor, isMass } from './risk.ts'

// Would catch: "all" or tags taken for a small send because nobody knows how many they are.
test.each([
  [null, true],
  [501, true],
  [1_000_000, true],
  [500, false],
  [1, false],
  [0, false],
])('%d recipients: mass is %s', (size, mass) => {
  expect(isMass(size, defaultThresholds)).toBe(mass)
})

test('a mass send is held 30 s, any other 5 s', () => {
  expect(holdSecondsFor(true, defaultThresholds)).toBe(30)
  expect(holdSecondsFor(false, defaultThresholds)).toBe(5)
})

test('the thresholds are those that are given', () => {
  const strict = { massAbove: 1, massHoldSeconds: 60, holdSeconds: 10 }
  expect([isMass(1, strict), isMass(2, strict), isMass(null, strict)]).toEqual([false, true, true])
  expect([holdSecondsFor(true, strict), holdSecondsFor(false, strict)]).toEqual([60, 10])
})
