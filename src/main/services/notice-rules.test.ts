import { describe, expect, test } from 'vitest'
import { pauseReasonSchema } from '#shared/domain/delivery.ts'
import { areTenantsDue, noticeKind, type Standing } from './notice-rules.ts'

const since = 1_000
const row = (change: Partial<Standing>): Standing => ({
  state: 'settled',
  pause_reason: null,
  settled_at: since,
  accepted: 0,
  refused: 0,
  not_sent: 0,
  unknown: 0,
  ...change,
})

describe('noticeKind', () => {
  // Would catch: an unknown outcome that is told as an end like others, and a clean-up of old records that rings.
  test.each([
    [{ accepted: 3 }, 'ended'],
    [{ refused: 1 }, 'ended'],
    [{ not_sent: 1 }, 'ended'],
    [{ accepted: 3, unknown: 1 }, 'unknown'],
    [{}, null],
    [{ accepted: 3, settled_at: since - 1 }, null],
    [{ state: 'running', unknown: 1, settled_at: null }, null],
    [{ state: 'held', settled_at: null }, null],
  ] as const)('of %j is %s', (change, kind) => {
    expect(noticeKind(row(change), since)).toBe(kind)
  })

  test('of a pause depends on who wanted it', () => {
    const stopped = pauseReasonSchema.options.filter(
      (reason) => noticeKind(row({ state: 'paused', pause_reason: reason, settled_at: null }), since) === 'stopped',
    )
    expect(stopped).toEqual(['provider-refuses', 'no-answers', 'unreachable', 'account-unusable', 'connection-changed'])
  })
})

// Would catch: a notice at every look, one that stays away when another tenant comes to those that end soon, or for ever.
test.each([
  [null, ['a'], true],
  [null, [], false],
  [{ day: '2026-11-22', ids: ['a', 'b'] }, ['a', 'b'], false],
  [{ day: '2026-11-22', ids: ['a', 'b'] }, ['a'], false],
  [{ day: '2026-11-22', ids: ['a'] }, ['a', 'b'], true],
  [{ day: '2026-11-21', ids: ['a', 'b'] }, ['a', 'b'], true],
])('after %j, tenants %j are told: %s', (told, ids, isDue) => {
  expect(areTenantsDue(told, ids, '2026-11-22')).toBe(isDue)
})
