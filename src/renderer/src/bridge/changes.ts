import type { QueryClient } from '@tanstack/react-query'
import type { Change } from '#shared/contract/system.ts'
import type { Api } from './api.ts'
import { follow } from './follow.ts'

/** Which queries a change makes stale. */
function staleKeys({ query }: Api, topic: Change['topic']): readonly (readonly unknown[])[] {
  switch (topic) {
    case 'connections':
      // the exact call that stands beside a button has the connection's address in it
      return [query.connections.key(), query.operations.preview.key()]
    case 'audiences':
      return [query.audiences.list.key()]
    case 'templates':
      return [query.templates.list.key()]
    case 'drafts':
      return [query.drafts.list.key()]
    case 'deliveries':
      return [
        query.deliveries.key(),
        query.why.key(),
        query.connections.health.key(),
        query.system.practiceInbox.key(),
        query.audit.key(),
      ]
    case 'operations':
      return [
        query.operations.key(),
        query.resources.key(),
        query.tenants.key(),
        query.connections.health.key(),
        query.audit.key(),
      ]
    case 'tenants':
      return [query.tenants.key(), query.audit.key()]
    case 'progress':
      return [query.operations.progress.key()]
    case 'statistics':
      // figures over many deliveries are counted again by themselves, and not at every reading of one
      return [query.statistics.get.key(), query.statistics.curve.key(), query.why.key()]
    case 'settings':
      return [query.settings.key()]
    case 'stage-lock':
      return [query.system.stageLock.key()]
    case 'vault':
      return [query.system.vault.key(), query.connections.key()]
    case 'practice':
      return [query.system.practice.key()]
    case 'storage':
      return [query.system.storage.key()]
    case 'backups':
      return [query.backups.list.key(), query.audit.key()]
    case 'retention':
      return [query.retention.key(), query.audit.key()]
    case 'audit':
      return [query.audit.key()]
    case 'audit-check':
      return [query.audit.check.key()]
  }
}

/** Follows the core's stream of changes over every reconnect; returns how to stop. */
export function followChanges(api: Api, queries: QueryClient): () => void {
  const begin = async (signal: AbortSignal) => {
    const changes = await api.client.system.changes(undefined, { signal })
    // read again only now: what changed before the stream began would be missed otherwise
    void queries.invalidateQueries()
    return changes
  }
  return follow(api.bridge, begin, ({ topic }) => {
    for (const queryKey of staleKeys(api, topic)) void queries.invalidateQueries({ queryKey })
  })
}
