import type { Words } from '../words.ts'
import type { audiences as zh } from '../zh-CN/audiences.ts'

export const audiences: Words<typeof zh> = {
  library: {
    title: 'Library',
    heading: 'Audiences',
    neverUsed: 'not used yet',
    rename: 'Rename',
    renameOf: 'Rename: {{name}}',
    renameTitle: 'Rename the audience',
    remove: 'Delete',
    removeOf: 'Delete: {{name}}',
    removeTitle: 'Delete the audience “{{name}}”?',
    removeText: 'No draft uses it. It is deleted for good; nothing that was sent is affected.',
    usedBy_one:
      '{{n}} draft uses it: {{titles}}. Its list stays. The audience is deleted for good; nothing that was sent is affected.',
    usedBy_other:
      '{{n}} drafts use it: {{titles}}. Their lists stay. The audience is deleted for good; nothing that was sent is affected.',
    empty: {
      title: 'No audience is saved yet',
      text: 'Fill in or import a list in a push and choose “Save as audience”; next time it is one click away.',
      action: 'Write a push',
    },
  },
  columns: {
    name: 'Name',
    kind: 'Kind',
    size: 'Size',
    updated: 'Saved',
    used: 'Last used',
    operator: 'Saved by',
    actions: 'Actions',
  },
  saved: {
    save: 'Save as audience',
    hint: 'The list is saved as it is now. Later changes here do not change the saved audience.',
    done: 'Saved as “{{name}}”; rename or delete it in the library.',
    choose: 'Use an audience',
    use: 'Use',
    useOf: 'Use: {{name}}',
  },
  file: {
    title: 'Import from a file',
    drop: 'Let go to import this file',
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
