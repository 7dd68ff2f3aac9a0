import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../../bridge/api.ts'
import { hasCode } from '../../bridge/errors.ts'
import { useChooseConnection, useConnections, useCurrentConnection } from '../../bridge/queries.ts'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { ComposeForm } from './ComposeForm.tsx'

/** Opens a draft for writing: the one that the address names, else the newest of this connection, else a new one. */
export default function ComposePage({ draftId }: { draftId: string | null }) {
  const { t } = useTranslation()
  const connections = useConnections()
  const connection = useCurrentConnection()
  if (connections.data?.length === 0) {
    const { title, text, action } = {
      title: t('compose.missing.title'),
      text: t('compose.missing.text'),
      action: t('compose.missing.action'),
    }
    return <Empty title={title} text={text} action={{ label: action, href: '/connections/new' }} />
  }
  if (!connection) return <ErrorNote error={connections.error} />
  return draftId === null ? <ChooseDraft connectionId={connection.id} /> : <OpenDraft key={draftId} draftId={draftId} />
}

function ChooseDraft({ connectionId }: { connectionId: string }) {
  const [, navigate] = useLocation()
  const drafts = useQuery({ ...useApi().query.drafts.list.queryOptions(), staleTime: 0 })
  useEffect(() => {
    if (!drafts.isFetchedAfterMount || !drafts.data) return
    const newest = drafts.data.find((draft) => draft.connectionId === connectionId)
    navigate(`/compose/${newest?.id ?? crypto.randomUUID()}`, { replace: true })
  }, [drafts.data, drafts.isFetchedAfterMount, connectionId, navigate])
  return <ErrorNote error={drafts.error} />
}

function OpenDraft({ draftId }: { draftId: string }) {
  const connection = useCurrentConnection()
  const choose = useChooseConnection()
  const [, navigate] = useLocation()
  const draft = useQuery({
    ...useApi().query.drafts.get.queryOptions({ input: { id: draftId } }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnMount: false,
    refetchOnReconnect: false,
  })
  const isNew = hasCode(draft.error, 'NOT_FOUND')
  const belongsTo = draft.data?.connectionId
  const isHeld = draft.data?.deliveryId ?? null

  // the band must show the stage that this draft would be sent to
  useEffect(() => {
    if (belongsTo !== undefined && belongsTo !== connection?.id) choose(belongsTo)
  }, [belongsTo, connection?.id, choose])

  useEffect(() => {
    if (isHeld !== null) navigate(`/deliveries/${isHeld}`, { replace: true })
  }, [isHeld, navigate])

  if (draft.error && !isNew) return <ErrorNote error={draft.error} onRetry={() => void draft.refetch()} />
  if (!connection || isHeld !== null || (!draft.data && !isNew)) return null
  if (belongsTo !== undefined && belongsTo !== connection.id) return null
  return <ComposeForm key={connection.id} draftId={draftId} connection={connection} stored={draft.data ?? null} />
}
