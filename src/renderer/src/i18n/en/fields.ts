import type { Words } from '../words.ts'
import type { fields as zh } from '../zh-CN/fields.ts'

export const fields: Words<typeof zh> = {
  set_one: '{{n}} set',
  set_other: '{{n}} set',
  more: 'More fields',
  unset: 'Not set',
  yes: 'Yes',
  no: 'No',
  zone: 'local time, {{zone}}',
  example: 'Use a practice value',
  chooseFile: 'Choose a file',
  clearFile: 'Leave the file out',
  bytes: '{{n}} bytes',
  bytesOf: '{{n}} / {{most}} bytes',
  clear: 'Clear',
  clearTime: '{{name}}: clear',
  earlier: '{{name}}: move up',
  later: '{{name}}: move down',
  leaveOut: '{{name}}: leave out',
  addLast: '{{name}}: add at the end',
  missing: 'Please fill this in.',
  duration: {
    unit: '{{label}}: unit',
    units: { second: 'seconds', minute: 'minutes', hour: 'hours', day: 'days' },
    number: 'Please enter a number, such as 5 or 1.5.',
    range: 'Must be {{least}} to {{most}}.',
  },
  bits: { unset: 'Not set', none: 'None of them', setNone: 'Ask for none', clear: 'Leave it unset' },
  fault: {
    number: 'Please enter a whole number.',
    range: 'It must be between {{min}} and {{max}}.',
    counts: 'Write a name and a number on lines {{lines}}, each name once.',
  },
}
