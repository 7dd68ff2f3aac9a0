import type { Words } from '../words.ts'
import type { badges as zh } from '../zh-CN/badges.ts'

export const badges: Words<typeof zh> = {
  title: 'Badges',
  subtitle: 'Unread counts on mini apps',
  back: 'Back to the mini apps',
  of: 'Unread: {{name}}',
  unlisted: 'Unlisted mini app',
  empty: 'This connection lists no mini app yet. Enter an appId below to set its counts.',
  never: 'never set from here',
  doubtful: 'the result of a later one is unknown',
  listHint: 'These are the apps listed in the connection; plain apps among them have no unread count.',
  toConnection: 'List one there',
  use: 'Set counts',
  columns: { app: 'Mini app', last: 'Overall count set last', when: 'When' },
  set: 'Set unread counts',
  do: 'Set the counts',
  everybody: 'This changes the unread count of all users at once',
  lastUnknown: 'The result of the last change is unknown: the present count may differ. Check it in supLink.',
  noLast: 'The provider can’t tell the present overall count, and none was set from here: enter it.',
  fromLast:
    'The overall count starts from {{n}}, set last from here. The provider can’t tell the present one: check it.',
  history: 'Counts set for this mini app',
  file: {
    choose: 'Import CSV',
    hint: 'Each line: user name,number. It replaces what is entered above.',
    'too-large': 'The file is too large; 2 MB at most.',
    empty: 'The file holds no user name with a number.',
    faults: 'Nothing was imported: lines {{lines}} are no “user name,number”, stand twice, or were damaged by Excel.',
  },
  effective: {
    title: 'Everybody’s unread count afterwards',
    user: 'User',
    count: 'Unread',
    all: 'Everybody',
    others: 'Everybody else',
    more: '{{n}} more users',
  },
}
