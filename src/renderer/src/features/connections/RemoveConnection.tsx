import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'

/** Deletes a connection after saying what goes with it and what stays. */
export function RemoveConnection({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const [, navigate] = useLocation()
  const { id, name } = connection
  const ask = useMutation({
    mutationFn: () => client.connections.usage({ id }),
    onSuccess: ({ drafts, deliveries, underWay }) => {
      if (underWay > 0) return void message.warning(t('connections.removeBusy', { n: underWay }))
      void modal.confirm({
        title: t('connections.removeTitle', { name }),
        content: t('connections.removeText', { drafts, deliveries }),
        okText: t('connections.removeConfirm'),
        okButtonProps: { danger: true },
        cancelText: t('common.cancel'),
        autoFocusButton: 'cancel',
        onOk: async () => {
          await client.connections.remove({ id }).catch((error: unknown) => message.error(say(error)))
          navigate('/connections')
        },
      })
    },
    onError: (error) => void message.error(say(error)),
  })
  return (
    <Button type="text" danger loading={ask.isPending} onClick={() => ask.mutate()}>
      {t('connections.remove')}
    </Button>
  )
}
