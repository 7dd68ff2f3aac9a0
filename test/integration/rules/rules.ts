import { emptyIsNobody, runsStop, unknownIsSaid } from './after-the-click.ts'
import { everySendIsHeld, massIsTyped, productionIsLocked, reviewIsTrue } from './before-the-click.ts'
import { changesAreSends } from './changes-are-sends.ts'
import type { Rule } from './rule.ts'
import { contentIsChecked, massIsTestedFirst, nightIsWarnedOf, repeatsAreAsked } from './what-is-sent.ts'

/** The twelve safety rules, as `docs/safety.md` numbers them. */
export const rules: readonly Rule[] = [
  {
    number: 1,
    name: 'the review is true to the wire',
    check: reviewIsTrue,
    broken: ['a byte changes after the review'],
  },
  { number: 2, name: 'a mass send is typed', check: massIsTyped, broken: ['any words confirm', 'nothing is mass'] },
  { number: 3, name: 'every send is held', check: everySendIsHeld, broken: ['no hold', 'nothing is mass'] },
  {
    number: 4,
    name: 'production is locked',
    check: productionIsLocked,
    broken: ['the stage lock stands open', 'the stage lock never closes by itself'],
  },
  {
    number: 5,
    name: 'a mass send is tested first',
    check: massIsTestedFirst,
    broken: ['no test is asked for', 'every message hashes alike'],
  },
  {
    number: 6,
    name: 'a repeat is asked about',
    check: repeatsAreAsked,
    broken: ['no duplicate is found', 'lists never overlap', 'every message hashes alike'],
  },
  { number: 7, name: 'the content is checked', check: contentIsChecked, broken: ['nothing is checked'] },
  { number: 8, name: 'the night is warned of', check: nightIsWarnedOf, broken: ['the night is like the day'] },
  { number: 9, name: 'a run stops by itself', check: runsStop, broken: ['a blown fuse changes nothing'] },
  { number: 10, name: 'empty is never all', check: emptyIsNobody, broken: ['empty becomes all'] },
  {
    number: 11,
    name: 'unknown is said',
    check: unknownIsSaid,
    broken: ['unknown becomes refused', 'unknown is sent again'],
  },
  {
    number: 12,
    name: 'changes are sends',
    check: changesAreSends,
    broken: ['the stage lock stands open', 'a change leaves before it is written down'],
  },
]
