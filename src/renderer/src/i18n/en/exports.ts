import type { Words } from '../words.ts'
import type { exports as zh } from '../zh-CN/exports.ts'

export const exports: Words<typeof zh> = {
  action: 'Export',
  formats: {
    csv: 'Export CSV',
    json: 'Export JSON',
    png: 'Export PNG',
    csvWithMessages: 'Export CSV with messages',
    jsonWithMessages: 'Export JSON with messages',
    csvWithBodies: 'Export CSV with request bodies (names recipients)',
    jsonWithBodies: 'Export JSON with request bodies (names recipients)',
  },
  kinds: {
    deliveries: 'list of pushes',
    requests: 'requests',
    audit: 'audit',
    chart: 'figures of a chart',
    picture: 'picture of a chart',
    incident: 'incident report',
    support: 'support bundle',
  },
  with: { messages: 'messages', bodies: 'request bodies with recipients', recipients: 'recipients' },
  running: 'Exporting',
  progress: '{{n}} rows so far',
  progressOf: '{{n}} of {{total}} rows',
  rate: '{{n}} rows a second',
  left: 'about {{time}} left',
  saved: 'Saved to {{place}}',
  savedRows_one: '{{n}} row, saved to {{place}}',
  savedRows_other: '{{n}} rows, saved to {{place}}',
  downloaded: 'Exported',
  downloadedRows_one: '{{n}} row exported',
  downloadedRows_other: '{{n}} rows exported',
  cancelled: 'The export was cancelled; no file was left behind.',
  failed: {
    cut: 'The download broke off, and the file is not complete. Delete it and export again.',
    place:
      'The file can’t be written there: the disk may be full, or it is not allowed. Nothing was left; choose another place.',
    broken: 'The export broke off, and there is no complete file. Try again.',
  },
}
