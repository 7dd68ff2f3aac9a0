import { expect, test } from 'vitest'
import { inOtherWords } from './shown-data.ts'

// Would catch: an id on a shared screen, or two hidden names that are drawn as one.
test('names of places, series and the title are put differently and stay apart', () => {
  const shown = inOtherWords(
    {
      title: 'Topic secret-1',
      range: null,
      axis: { kind: 'name', name: 'Target' },
      series: [
        {
          name: 'of secret-1',
          unit: 'events',
          points: [
            ['secret-1', 1],
            ['secret-2', 2],
          ],
        },
      ],
      marks: null,
    },
    (words) => words.replaceAll(/secret-\d/g, '••'),
  )
  expect(shown.title).toBe('Topic ••')
  expect(shown.series).toEqual([
    {
      name: 'of ••',
      unit: 'events',
      points: [
        ['••', 1],
        ['•• (2)', 2],
      ],
    },
  ])
})
