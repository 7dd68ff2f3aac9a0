import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Content } from '#shared/domain/content.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { useConnections, useCurrentConnection } from '../../bridge/queries.ts'

/**
 * Begins a new draft with the same message. The audience stays behind: whom it is for is always chosen anew. Where the
 * connection was deleted, the draft is for the present one, if that is of the same provider.
 */
export function ReuseContent({ connectionId, content }: { connectionId: string; content: Content }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const [, navigate] = useLocation()
  const connection = useConnections().data?.find(({ id }) => id === connectionId)
  const current = useCurrentConnection()
  const target = connection ?? current
  const copy = useMutation({
    mutationFn: (forId: string) =>
      client.drafts.save({
        id: crypto.randomUUID(),
        connectionId: forId,
        content,
        audience: { kind: null, text: '' },
      }),
    onSuccess: ({ id }) => {
      void message.success(t('deliveries.reused'))
      navigate(`/compose/${id}`)
    },
    onError: (error) => void message.error(say(error)),
  })
  if (target?.provider !== content.provider) return null
  return (
    <Button loading={copy.isPending} onClick={() => copy.mutate(target.id)}>
      {t('deliveries.reuse')}
    </Button>
  )
}
