import { expect, test } from 'vitest'
import { chosenIn, filterOf, queryOf } from './address.ts'

// Would catch: a copied link or a reload that shows another list than the one that was looked at.
test('what is chosen comes back from its address', () => {
  const chosen = {
    search: '维护 & 100%',
    recipient: '9007199254740993',
    outcome: 'unknown',
    from: '2026-11-01',
    to: '2026-11-22',
  }
  const query = queryOf('all', chosen)
  expect(new URLSearchParams(query).get('tab')).toBe('all')
  expect(chosenIn(new URLSearchParams(query))).toEqual(chosen)
})

// Would catch: the last day left out, or an hour of it where the clocks change.
test('days are whole in local time, the last one too', () => {
  expect(filterOf({ from: '2026-11-22', to: '2026-11-22' })).toEqual({
    from: new Date(2026, 10, 22).getTime(),
    to: new Date(2026, 10, 23).getTime(),
  })
})

// Would catch: a screen that can't be opened because of an address that somebody has shortened.
test('what an address says wrong is left out', () => {
  const params = new URLSearchParams('outcome=done&stage=practice&from=2026-13-x&connectionId=7&kind=cmd&search=')
  expect(chosenIn(params)).toEqual({ stage: 'practice', kind: 'cmd' })
})
