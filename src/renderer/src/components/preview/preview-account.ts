import type { Connection } from '#shared/contract/connections.ts'

/** What a preview needs to know of a connection, which may be gone by now. */
export type PreviewAccount = Pick<Connection, 'id' | 'account' | 'settings'>
