import type { Words } from '../words.ts'
import type { certificates as zh } from '../zh-CN/certificates.ts'

export const certificates: Words<typeof zh> = {
  title: 'Push certificates',
  note: '7 channels in 2 environments, asked for one by one. Secrets and certificates are neither shown nor kept: only their length and the first 8 digits of their SHA-256, to compare with; of an X.509 certificate also its subject and last day.',
  ask: 'Ask for all 14',
  again: 'Ask again',
  progress: '{{done}} of 14',
  set_one: '{{n}} is set',
  set_other: '{{n}} are set',
  problems_one: '{{n}} not answered',
  problems_other: '{{n}} not answered',
  ending_one: '{{n}} has ended or ends within 30 days',
  ending_other: '{{n}} have ended or end within 30 days',
  channel: 'Channel',
  waiting: 'Asking…',
  notAsked: 'Not asked',
  appId: 'App ID',
  until: 'Valid until {{date}} (UTC)',
  soon_one: 'ends in {{n}} day',
  soon_other: 'ends in {{n}} days',
  over: 'has ended',
  lost: 'No answer came; ask again',
}
