import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection, ConnectionUsage } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { UsedBy } from './UsedBy.tsx'

/** Deletes a connection after saying what goes with it and what stays, or says what hinders it. */
export function RemoveConnection({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const [, navigate] = useLocation()
  const { id, name } = connection
  const content = (usage: ConnectionUsage, close: () => void) => (
    <UsedBy
      usage={usage}
      hasTestAudience={connection.testAudience !== null}
      onOpen={(address) => {
        close()
        navigate(address)
      }}
    />
  )
  const refuse = (usage: ConnectionUsage) => {
    const dialog = modal.warning({
      title: t('connectionCare.usedBy.busyTitle', { name }),
      okText: t('connectionCare.usedBy.close'),
    })
    dialog.update({ content: content(usage, dialog.destroy) })
  }
  const confirm = (usage: ConnectionUsage) => {
    const dialog = modal.confirm({
      title: t('connectionCare.usedBy.title', { name }),
      width: 520,
      okText: t('connections.removeConfirm'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: async () => {
        await client.connections.remove({ id }).catch((error: unknown) => message.error(say(error)))
        navigate('/connections')
      },
    })
    dialog.update({ content: content(usage, dialog.destroy) })
  }
  const ask = useMutation({
    mutationFn: () => client.connections.usage({ id }),
    onSuccess: (usage) => (usage.underWay + usage.changes > 0 ? refuse(usage) : confirm(usage)),
    onError: (error) => void message.error(say(error)),
  })
  return (
    <Button type="text" danger loading={ask.isPending} onClick={() => ask.mutate()}>
      {t('connections.remove')}
    </Button>
  )
}
