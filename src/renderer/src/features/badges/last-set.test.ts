import { expect, test } from 'vitest'
import type { RecordedChange } from '#shared/contract/operations.ts'
import { appsIn, lastSet } from './last-set.ts'

const change = (appId: string, unread: number, outcome: RecordedChange['outcome'], startedAt: number) =>
  ({
    operation: 'unread.set',
    asked: [
      { path: 'appId', value: appId },
      { path: 'unread', value: unread },
    ],
    outcome,
    startedAt,
  }) as RecordedChange

// Would catch: a form that starts from a count of another app, or from one that was refused.
test('the last count is the last one that was taken; a later one without an answer makes it doubtful', () => {
  const changes = [change('b', 9, 'accepted', 5), change('a', 4, 'refused', 4), change('a', 3, 'accepted', 3)]
  expect(lastSet(changes, 'a')).toEqual({ unread: 3, at: 3, isDoubtful: false })
  expect(lastSet([change('a', 7, 'unknown', 6), ...changes], 'a')).toEqual({ unread: 3, at: 3, isDoubtful: true })
  expect(lastSet(changes, 'c')).toEqual({ unread: null, at: null, isDoubtful: false })
  expect(lastSet([change('c', 1, 'unknown', 1)], 'c')).toMatchObject({ unread: null, isDoubtful: true })
})

// Would catch: an app named "undefined" in the list, to which counts could be set, once the record has been cleared.
test('a change whose content is cleared names no app', () => {
  const cleared = { ...change('a', 1, 'accepted', 1), asked: [], cleared: true }
  expect(appsIn([change('b', 9, 'accepted', 5), cleared, change('b', 3, 'accepted', 3)])).toEqual(['b'])
})
