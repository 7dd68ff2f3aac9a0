import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Content } from '#shared/domain/content.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'

/** Begins a new draft with the same message. The audience stays behind: whom it is for is always chosen anew. */
export function ReuseContent({ connectionId, content }: { connectionId: string; content: Content }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const [, navigate] = useLocation()
  const copy = useMutation({
    mutationFn: () =>
      client.drafts.save({ id: crypto.randomUUID(), connectionId, content, audience: { kind: null, text: '' } }),
    onSuccess: ({ id }) => {
      void message.success(t('deliveries.reused'))
      navigate(`/compose/${id}`)
    },
    onError: (error) => void message.error(say(error)),
  })
  return (
    <Button loading={copy.isPending} onClick={() => copy.mutate()}>
      {t('deliveries.reuse')}
    </Button>
  )
}
