import type { Words } from '../words.ts'
import type { notices as zh } from '../zh-CN/notices.ts'

export const notices: Words<typeof zh> = {
  heading: 'Notifications',
  on: 'On',
  off: 'Off',
  hint: 'While Pushdeck is not in front, the system tells you when a push has ended, has paused by itself or has unknown outcomes, and when tenants end within 30 days. It shows the stage and counts, never recipients or messages, and nothing while you share your screen.',
  refused:
    'The browser does not allow notifications. Allow them in the site’s settings, left of the address, and switch them on again.',
}
