import { expect, test } from 'vitest'
import { readBadge } from './maxim-badge.ts'

// Would catch: a badge that is shown as a number and sent as an increase, or an unset one that looks like none.
test.each([
  [undefined, { adds: true, count: 1, isAssumed: true }],
  ['', { adds: true, count: 1, isAssumed: true }],
  ['5', { adds: false, count: 5, isAssumed: false }],
  ['+12', { adds: true, count: 12, isAssumed: false }],
  ['0', { adds: false, count: 0, isAssumed: false }],
  ['-1', null],
  ['5 ', null],
  ['1234567', null],
])('%j', (badge, read) => {
  expect(readBadge(badge)).toEqual(read)
})
