import type { Words } from '../words.ts'
import type { json as zh } from '../zh-CN/json.ts'

export const json: Words<typeof zh> = {
  at: 'Line {{line}}, character {{column}}: {{what}}',
  goTo: 'Go to the fault',
  format: 'Format',
  faults: {
    end: 'it ends here, but a closing bracket or a value is still missing.',
    wide: 'the mark {{found}} is a Chinese or curly one; use the plain one.',
    name: 'a name stands in straight double quotes, such as "deviceSn".',
    colon: 'a colon is missing after the name.',
    comma: 'a comma is missing before this.',
    extra: 'there is a comma after the last item; delete it.',
    bracket: 'the brackets don’t match: “{{found}}” can’t stand here.',
    string: 'this text is not closed with a straight double quote, or runs over a line end (write it as \\n).',
    escape: 'a backslash can’t stand like this: “{{found}}”. For a backslash itself, write two.',
    control: 'there is a tab or the like within a text; delete it or write \\t.',
    word: '“{{found}}” is no value. Texts stand in straight double quotes; without them only numbers, true, false and null.',
    number: '“{{found}}” is no proper number. Put codes and the like in straight double quotes.',
    after: 'it has ended already; “{{found}}” can’t follow.',
    repeated: 'the member “{{found}}” stands twice, and only the last one is sent.',
  },
}
