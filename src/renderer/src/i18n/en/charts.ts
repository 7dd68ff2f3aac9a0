import type { Words } from '../words.ts'
import type { charts as zh } from '../zh-CN/charts.ts'

export const charts: Words<typeof zh> = {
  view: 'Chart or table',
  chart: 'Chart',
  table: 'Table',
  label: '{{title}}: chart. The figures are in the table.',
  unit: 'In {{unit}}',
  shown: 'The first {{n}} of {{total}} rows; copying takes all of them.',
  failed: 'The chart could not be loaded. See the table, or reload the page.',
}
