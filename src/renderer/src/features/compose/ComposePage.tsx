import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { idSchema } from '#shared/contract/base.ts'
import { useApi } from '../../bridge/api.ts'
import { useConnections, useCurrentConnection } from '../../bridge/queries.ts'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { OpenDraft } from './OpenDraft.tsx'

/** Opens a draft for writing: the one that the address names, a new one, or else the newest of this connection. */
export default function ComposePage({ draftId }: { draftId: string | null }) {
  const { t } = useTranslation()
  const connections = useConnections()
  const connection = useCurrentConnection()
  if (connections.data?.length === 0) {
    const action = { label: t('compose.missing.action'), href: '/connections/new' }
    return <Empty title={t('compose.missing.title')} text={t('compose.missing.text')} action={action} />
  }
  if (!connection) return <ErrorNote error={connections.error} />
  if (draftId === null) return <ChooseDraft connectionId={connection.id} />
  if (draftId === 'new') return <NewDraft />
  if (!idSchema.safeParse(draftId).success) {
    const action = { label: t('compose.noDraft.action'), href: '/deliveries?tab=drafts' }
    return <Empty title={t('compose.noDraft.title')} text={t('compose.noDraft.text')} action={action} />
  }
  return <OpenDraft key={draftId} draftId={draftId} />
}

function NewDraft() {
  const [, navigate] = useLocation()
  useEffect(() => navigate(`/compose/${crypto.randomUUID()}`, { replace: true }), [navigate])
  return null
}

function ChooseDraft({ connectionId }: { connectionId: string }) {
  const [, navigate] = useLocation()
  const drafts = useQuery({ ...useApi().query.drafts.list.queryOptions(), staleTime: 0 })
  useEffect(() => {
    if (!drafts.isFetchedAfterMount || !drafts.data) return
    const newest = drafts.data.find((draft) => draft.connectionId === connectionId)
    navigate(`/compose/${newest?.id ?? 'new'}`, { replace: true })
  }, [drafts.data, drafts.isFetchedAfterMount, connectionId, navigate])
  return <ErrorNote error={drafts.error} />
}
