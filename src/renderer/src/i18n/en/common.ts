import type { Words } from '../words.ts'
import type { common as zh } from '../zh-CN/common.ts'

export const common: Words<typeof zh> = {
  brand: 'Pushdeck',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  retry: 'Try again',
  more: 'Show more',
  notReported: 'not reported by this provider',
  notFound: { title: 'There is no such record', text: 'It may have been deleted, or the address is not complete.' },
  unreadable: 'This page cannot be shown right now',
  none: '—',
  state: {
    draft: 'Draft',
    reviewed: 'To be confirmed',
    held: 'Waiting to send',
    running: 'Sending',
    paused: 'Paused',
  },
  outcome: {
    accepted: 'Accepted',
    refused: 'Refused',
    'not-sent': 'Not sent',
    unknown: 'Outcome unknown',
    cancelled: 'Cancelled',
    partial: 'Partly accepted',
  },
  audience: {
    all: 'All devices',
    tag: 'Tags',
    alias: 'Aliases',
    user_id: 'User ids',
    push_token: 'Push tokens',
  },
  recipients_one: '{{n}} recipient',
  recipients_other: '{{n}} recipients',
  requests_one: '{{n}} request',
  requests_other: '{{n}} requests',
}
