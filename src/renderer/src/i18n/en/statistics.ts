import type { Words } from '../words.ts'
import type { statistics as zh } from '../zh-CN/statistics.ts'

export const statistics: Words<typeof zh> = {
  title: 'Statistics',
  empty: {
    title: 'No statistics yet',
    text: 'Pushes that a provider accepted with a task id are listed here.',
    action: 'New push',
  },
  none: 'This push has no task id, so the provider has no statistics of it.',
  target: 'Target',
  sent: 'Sent',
  received: 'Received',
  opened: 'Opened',
  outcome: 'Outcome',
  tasks: '{{read}} of {{total}} tasks read',
  devices: 'Counted in devices, not in people. One person may have several devices.',
  channels: 'Channels',
  channel: 'Channel',
  funnel: 'Target → sent → received',
  rate: 'Delivery rate',
  funnelLabel: '{{channel}}: target {{target}}, sent {{sent}}, received {{received}}',
  waiting: 'Waiting for the provider’s first figures…',
  stale: 'The last reading failed; these are the figures of the one before',
  readAt: 'Last read',
  refreshing: 'Refreshed while figures move',
  resting: 'No change for 10 minutes; no longer refreshed',
  readNow: 'Read again',
  openDelivery: 'Open the delivery',
}
