import { expect, test } from 'vitest'
import type { Answer } from '#shared/domain/operation.ts'
import { mergeAnswers } from './merge-answers.ts'

const say = (text: string) => ({ zh: text, en: text })
const answer = (rows: string[][], more: Partial<Answer> = {}): Answer => ({
  ...{ done: true, outcome: 'accepted', references: [], facts: [], notes: [] },
  cause: {
    ...{ code: 'ok', title: say('ok'), next: say(''), httpStatus: 200, providerCode: null, providerMessage: null },
  },
  tables: [{ columns: [say('msg_id'), say('status')], rows }],
  ...more,
})

// Would catch: records of one timer shown under another, an id without an answer that is forgotten.
test('rows stand behind the id that they were asked for, and what was not answered is named', () => {
  const refused = answer([], { done: false, outcome: 'refused', tables: [] })
  const merged = mergeAnswers(
    [
      { ids: ['a'], answer: refused },
      { ids: ['b'], answer: answer([['1', '0']]) },
      {
        ids: ['c'],
        answer: answer(
          [
            ['2', '0'],
            ['3', '3'],
          ],
          { notes: [say('n')] },
        ),
      },
    ],
    say('timer_id'),
  )
  expect(merged.table.columns.map(({ en }) => en)).toEqual(['timer_id', 'msg_id', 'status'])
  expect(merged.table.rows).toEqual([
    ['b', '1', '0'],
    ['c', '2', '0'],
    ['c', '3', '3'],
  ])
  expect(merged.failed).toEqual([{ ids: ['a'], answer: refused }])
  expect(merged.notes).toEqual([say('n')])
})

test('answers that repeat their ids are put below each other', () => {
  const parts = [
    { ids: ['1', '2'], answer: answer([['1', '0']]) },
    { ids: ['3'], answer: answer([['3', '2']]) },
  ]
  expect(mergeAnswers(parts, null).table.rows).toEqual([
    ['1', '0'],
    ['3', '2'],
  ])
})
