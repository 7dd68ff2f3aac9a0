import type { Words } from '../words.ts'
import type { correction as zh } from '../zh-CN/correction.ts'

export const correction: Words<typeof zh> = {
  title: 'Sent something wrong?',
  intro: 'What was accepted can’t be recalled. What can be done: stop the rest, and correct it.',
  effect: {
    replaces:
      'On iPhones a correction takes the place of this one, as both have the same collapse id; other phones show one more.',
    adds: 'A correction is shown as one more message; this one stays.',
  },
  cleared:
    'Recipients and message were cleared after the time for which they are kept; no correction can be begun any more.',
  stop_one: 'Stop the {{n}} other request…',
  stop_other: 'Stop the {{n}} other requests…',
  action: 'Begin a correction…',
  question: 'Begin a correction?',
  warning:
    'A draft opens with the same message for the same recipients, for you to change into the correction. {{effect}} Nothing is sent now.',
  make: 'Make the draft',
  made: 'The draft of a correction was made for the same audience. Change the message, then review and send it.',
  tag: 'Correction',
  incident: {
    action: 'Incident report…',
    title: 'Export an incident report',
    text: 'Writes this push down for whoever is responsible: what, when, to how many, by whom, how many of each outcome, hashes and timeline. No credentials.',
    format: 'Format',
    formats: { text: 'Text (to be read)', json: 'JSON (for programs)' },
    withRecipients: 'With its {{n}} recipients',
    withTags: 'With its {{n}} tags',
    save: 'Export the report',
  },
  collapse: {
    filled:
      'It goes to many, so a collapse id was filled in: should it be wrong, a correction takes its place on iPhones.',
    removed: 'No collapse id: should it be wrong, iPhones show a correction as one more message.',
    replaces: 'This is a correction with the collapse id of the first: on iPhones it takes the first one’s place.',
    adds: 'This is a correction. The first had no collapse id, so it is shown as one more message.',
    remove: 'Remove',
    restore: 'Fill in',
  },
}
