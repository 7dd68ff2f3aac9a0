import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Connection } from '#shared/contract/connections.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import { emptyMaximContent } from '#shared/domain/maxim-content.ts'
import { useApi } from '../../bridge/api.ts'
import { createBackup } from './backup.ts'
import { type ComposerState, createComposer } from './composer.ts'
import type { DraftBody } from './draft-body.ts'

const empty: DraftBody = { content: emptyMaximContent, audience: { kind: null, text: '' } }

/** The draft being written, kept safe while it is typed. */
export function useComposer(draftId: string, connection: Connection, stored: Draft | null): ComposerState {
  const { client } = useApi()
  const [composer] = useState(() => {
    const backup = createBackup(sessionStorage, draftId)
    const kept = backup.read()
    const body = stored && { content: stored.content, audience: stored.audience }
    return createComposer({
      start: kept ?? body ?? empty,
      isUnsaved: kept !== null,
      isFresh: kept === null && body === null,
      save: async (draft) => {
        await client.drafts.save({ id: draftId, connectionId: connection.id, ...draft })
      },
      backup,
    })
  })
  useEffect(() => {
    const flush = () =>
      void composer
        .getState()
        .flush()
        .catch(() => {})
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [composer])
  return useStore(composer)
}
