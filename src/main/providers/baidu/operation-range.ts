import type { Field } from '#shared/domain/field.ts'

/** Which part of a long list is asked for. */
export const listRange = (most: number): Field[] => [
  {
    path: 'start',
    kind: 'number',
    min: 0,
    max: 1_000_000_000,
    label: { zh: '从第几条开始（start）', en: 'First entry (start)' },
    hint: { zh: '第一条是 0。', en: 'The very first is 0.' },
  },
  {
    path: 'limit',
    kind: 'number',
    min: 1,
    max: most,
    label: { zh: '最多几条（limit）', en: 'Most entries (limit)' },
    hint: { zh: `1 到 ${most}。`, en: `From 1 to ${most}.` },
  },
]

/** When what is asked for was sent. */
export const timeRange: Field[] = [
  { path: 'range_start', kind: 'time', label: { zh: '发送时间从（range_start）', en: 'Sent from (range_start)' } },
  { path: 'range_end', kind: 'time', label: { zh: '发送时间到（range_end）', en: 'Sent until (range_end)' } },
]
