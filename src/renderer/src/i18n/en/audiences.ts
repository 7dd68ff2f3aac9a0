import type { Words } from '../words.ts'
import type { audiences as zh } from '../zh-CN/audiences.ts'

export const audiences: Words<typeof zh> = {
  file: {
    title: 'Import from a file',
    column: 'Which column holds the recipients',
    letter: 'Column {{letter}}',
    allColumns: 'All columns',
    hasHeader: 'The first row names the columns; leave it out',
    preview: 'The first rows of the file',
    read: 'Import this column',
    reading: 'Reading; rows so far: {{n}}',
    result: 'valid: {{n}}',
    none: 'No recipients were found. Choose another column, or check the file.',
    use: 'Import the valid ones ({{n}})',
    other: 'Another column',
    damagedTitle: 'Excel has damaged {{n}} ids; nothing was imported',
    damagedText:
      'Excel keeps 15 digits of a number: of longer ids the rest turns into zeros, or they look like 3.78556E+18. What was lost cannot be brought back, and such an id is somebody else’s.',
    cure: 'Export the list again from where it came. Before Excel opens it, set the format of this column to “Text”; then save it as .xlsx and import that.',
  },
  invalid: {
    heading: 'Invalid values: {{n}}',
    first: 'The first {{shown}} of {{n}} are listed.',
    line: 'line {{line}}',
    show: 'Show why',
    columns: { line: 'Place', value: 'Value', reason: 'Reason' },
    reasons: {
      'not-a-number': 'no numeric id (1 to 9223372036854775807)',
      'too-long': 'longer than 512 characters',
      'bad-characters': 'holds invisible characters or line ends',
      'excel-error': 'an error shown by Excel, no value',
      'several-values': 'several values or blanks in one cell; put one in each',
      damaged: 'an id that Excel has damaged',
    },
  },
}
