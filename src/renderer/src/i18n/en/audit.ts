import type { Words } from '../words.ts'
import type { audit as zh } from '../zh-CN/audit.ts'

export const audit: Words<typeof zh> = {
  title: 'Audit',
  subtitle: 'Who did what, and when. Lines are only added, never changed.',
  export: 'Export CSV',
  exported: 'Saved to {{name}}',
  columns: { time: 'Time', operator: 'Operator', action: 'Action', subject: 'Subject', detail: 'Detail' },
  empty: { title: 'Nothing recorded yet', text: 'Every push and every change is recorded here.' },
  actions: {
    connections_create: 'Connection added',
    connections_update: 'Connection changed',
    connections_remove: 'Connection deleted',
    connections_test: 'Connection tested',
    production_unlock: 'Production unlocked',
    production_lock: 'Production locked',
    settings_operator: 'Operator switched',
    vault_open: 'Credentials unlocked',
    'vault_wrong-passphrase': 'Wrong passphrase',
    vault_protect: 'Protection of credentials changed',
  },
  details: {
    stage: 'stage',
    connection: 'connection',
    hold: 'hold (s)',
    changed: 'changed',
    result: 'result',
    before: 'before',
    after: 'after',
    protector: 'protection',
    requests: 'requests',
    cause: 'cause',
  },
}
