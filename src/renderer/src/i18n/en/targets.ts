import type { Words } from '../words.ts'
import type { targets as zh } from '../zh-CN/targets.ts'

export const targets: Words<typeof zh> = {
  title: 'Forwarding targets',
  list: 'Targets',
  empty: {
    title: 'There are no targets yet',
    text: 'A target is a connection for forwarding: give its address and how it checks the sender, and events can go there.',
  },
  add: 'Add a target',
  status: 'Status',
  on: 'On',
  off: 'Off',
  offNote: 'A target that is off gets no events. To send, switch it on in its connection first.',
  mode: 'Type',
  token: 'Token',
  fixed: 'Fixed, never renewed by itself',
  life: 'Agreed: {{time}}',
  noToken: 'None yet; it is fetched when something is sent',
  left: 'The present one lasts {{time}}',
  over: 'The present one has ended; a new one is fetched next time',
  last: 'Latest answer',
  never: 'No event was sent yet',
  answered: 'Open its record',
  test: 'Write a test event',
  testOf: 'Write a test event to “{{name}}”',
  edit: 'Settings',
  editOf: 'Settings of “{{name}}”',
  inbox: {
    title: 'Received by the practice receiver',
    empty: 'Nothing has arrived yet. Send a test event to the practice target to see it here.',
    note: 'Only events to the practice target come here; it begins anew at every start and lists at most 50.',
    repeat: 'A repeated event id, not processed again',
  },
}
