import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Connection } from '#shared/contract/connections.ts'
import { beginningOf } from '#shared/domain/content.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { useApi } from '../../bridge/api.ts'
import { hasCode } from '../../bridge/errors.ts'
import { createBackup } from './backup.ts'
import { createComposer } from './composer.ts'
import type { DraftBody } from './draft-body.ts'
import { useLeftDraft } from './left-draft.ts'

export interface StartingDraft extends DraftBody {
  /** Whether the core has it like this. */
  isSaved: boolean
}

interface ComposerUse {
  draftId: string
  connection: Connection
  descriptor: ProviderDescriptor
  /** Null for a new draft. */
  start: StartingDraft | null
}

/** The draft being written, kept safe while it is typed. One that nobody touched leaves no trace. */
export function useComposer({ draftId, connection, descriptor, start }: ComposerUse) {
  const { client } = useApi()
  const leave = useLeftDraft((state) => state.leave)
  const [composer] = useState(() => {
    const backup = createBackup(sessionStorage, draftId)
    const kept = backup.read()
    const stored = start && { content: start.content, audience: start.audience, basedOn: start.basedOn }
    const empty = { content: beginningOf(connection.provider, connection.settings), audience: { kind: null, text: '' } }
    const body = kept ?? stored ?? empty
    const audience = withOnlyKind(body.audience, descriptor)
    return createComposer({
      start: { ...body, audience },
      isUnsaved: kept !== null || start?.isSaved === false || (start !== null && audience !== body.audience),
      isFresh: kept === null && start === null,
      save: async (draft) => {
        const { updatedAt } = await client.drafts.save({ id: draftId, connectionId: connection.id, ...draft })
        return updatedAt
      },
      isChangedElsewhere: (error) => hasCode(error, 'DRAFT_CHANGED'),
      backup,
    })
  })
  const [isContinued] = useState(() => composer.getState().saveState !== 'fresh')
  useEffect(() => {
    const keep = () => {
      if (composer.getState().saveState !== 'fresh')
        void composer
          .getState()
          .flush()
          .catch(() => {})
    }
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      const { content, audience, basedOn, saveState } = composer.getState()
      if (saveState === 'fresh') return
      leave({ id: draftId, connection, content, audience, basedOn, isSaved: saveState === 'saved' })
      keep()
    }
  }, [composer, draftId, connection, leave])
  return { ...useStore(composer), isContinued }
}

/** Where a provider knows one kind of audience there is nothing to choose. */
function withOnlyKind(audience: DraftBody['audience'], { audiences }: ProviderDescriptor): DraftBody['audience'] {
  const [only, ...others] = audiences
  return audience.kind === null && only && others.length === 0 ? { ...audience, kind: only.kind } : audience
}
