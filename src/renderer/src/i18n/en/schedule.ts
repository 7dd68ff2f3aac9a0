import type { Words } from '../words.ts'
import type { schedule as zh } from '../zh-CN/schedule.ts'

export const schedule: Words<typeof zh> = {
  when: 'When',
  now: 'Send now',
  later: 'Schedule',
  time: 'Time of the send',
  placeholder: 'Choose date and time',
  in: 'in {{duration}}',
  fault: {
    soon: 'It must be at least a minute ahead. To send at once, choose “Send now”.',
    far: 'It must be within a year.',
  },
  clocks: {
    skipped: 'That time does not exist on that day: the clocks go forward. It is sent at the time shown above.',
    twice: 'That time comes twice on that day: the clocks go back. It is sent the first time, at the UTC offset above.',
  },
  mustRun:
    'Scheduled on this machine: Pushdeck must be running then and the machine awake. It leaves without a further countdown; a missed one is never sent late by itself, it asks first.',
  byProvider:
    'Scheduled by the provider: if Pushdeck cannot stay open, go back and set “Scheduled by the provider for” (send_time); Baidu then sends it.',
}
