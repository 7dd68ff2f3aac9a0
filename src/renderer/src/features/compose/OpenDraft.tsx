import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useApi } from '../../bridge/api.ts'
import { hasCode } from '../../bridge/errors.ts'
import { useChooseConnection, useCurrentConnection, useDescriptor } from '../../bridge/queries.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { ComposeForm } from './ComposeForm.tsx'
import { useLeftDraft } from './left-draft.ts'
import type { StartingDraft } from './use-composer.ts'

interface Beginning {
  start: StartingDraft | null
  /** Null for a new draft, which is for whatever connection is current. */
  connectionId: string | null
}

/**
 * One draft: as the core has it, or, while the core can't be asked, as this window showed it last. What writing began
 * from is settled once; a later answer must not pull the form from under somebody's hands.
 */
export function OpenDraft({ draftId }: { draftId: string }) {
  const connection = useCurrentConnection()
  const descriptor = useDescriptor(connection?.provider)
  const choose = useChooseConnection()
  const [, navigate] = useLocation()
  const { data, error, refetch } = useQuery({
    ...useApi().query.drafts.get.queryOptions({ input: { id: draftId } }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnMount: false,
    refetchOnReconnect: false,
  })
  const [remembered] = useState(() => {
    const { left } = useLeftDraft.getState()
    return left?.id === draftId ? left : null
  })
  const [begun, setBegun] = useState<Beginning | null>(null)
  const heldBy = data?.deliveryId ?? null
  if (!begun && heldBy === null) {
    if (data) setBegun({ start: { ...data, basedOn: data.updatedAt, isSaved: true }, connectionId: data.connectionId })
    else if (hasCode(error, 'NOT_FOUND')) setBegun({ start: null, connectionId: null })
    else if (error && remembered) setBegun({ start: remembered, connectionId: remembered.connection.id })
  }
  const belongsTo = begun?.connectionId ?? connection?.id

  // the band must show the stage that this draft would be sent to
  useEffect(() => {
    if (belongsTo !== undefined && belongsTo !== connection?.id) choose(belongsTo)
  }, [belongsTo, connection?.id, choose])

  useEffect(() => {
    if (heldBy !== null) navigate(`/deliveries/${heldBy}`, { replace: true })
  }, [heldBy, navigate])

  if (heldBy !== null) return null
  if (!begun) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!connection || !descriptor || belongsTo !== connection.id) return null
  const correction = data ? data.correctionOf !== null : hasCode(error, 'NOT_FOUND') ? false : null
  const form = { draftId, connection, descriptor, start: begun.start, isCorrection: correction }
  return <ComposeForm key={connection.id} {...form} />
}
