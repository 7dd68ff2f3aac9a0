import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Content } from '#shared/domain/content.ts'
import { useApi } from '../../bridge/api.ts'
import { useConnections, useCurrentConnection } from '../../bridge/queries.ts'
import { useMakeDraft } from '../../components/use-make-draft.ts'

/**
 * Begins a new draft with the same message. The audience stays behind: whom it is for is always chosen anew. Where the
 * connection was deleted, the draft is for the present one, if that is of the same provider.
 */
export function ReuseContent({ connectionId, content }: { connectionId: string; content: Content }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const connection = useConnections().data?.find(({ id }) => id === connectionId)
  const current = useCurrentConnection()
  const target = connection ?? current
  const copy = useMakeDraft(
    async (forId: string) => {
      const draft = { id: crypto.randomUUID(), connectionId: forId, content }
      const { id } = await client.drafts.save({ ...draft, audience: { kind: null, text: '' } })
      return { draftId: id }
    },
    { made: t('deliveries.reused') },
  )
  if (target?.provider !== content.provider) return null
  return (
    <Button loading={copy.isPending} onClick={() => copy.mutate(target.id)}>
      {t('deliveries.reuse')}
    </Button>
  )
}
