import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { type ForwardContent, forwardTemplates } from '#shared/domain/forward-content.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { useChooseConnection } from '../../bridge/queries.ts'
import { useExamples } from '../../bridge/use-examples.ts'

/** Begins a draft of an event to this target; it is reviewed and sent as every other one. */
export function TestEvent({ connection, isOff }: { connection: Connection; isOff: boolean }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { message } = App.useApp()
  const say = useErrorText()
  const choose = useChooseConnection()
  const examples = useExamples(connection)
  const [, navigate] = useLocation()
  const { id: connectionId, name } = connection
  const make = useMutation({
    mutationFn: () =>
      client.drafts.save({
        id: crypto.randomUUID(),
        connectionId,
        content: contentFrom(examples),
        audience: { kind: 'target', text: '' },
      }),
    onSuccess: ({ id }) => {
      choose(connectionId)
      navigate(`/compose/${id}`)
    },
    onError: (error) => void message.error(say(error)),
  })
  return (
    <Button
      size="small"
      disabled={isOff}
      loading={make.isPending}
      aria-label={t('targets.testOf', { name })}
      onClick={() => make.mutate()}
    >
      {t('targets.test')}
    </Button>
  )
}

/** The template of an event; at the practice receiver with a device and an app that exist there. */
function contentFrom({ appid, deviceSn }: Readonly<Record<string, string>>): ForwardContent {
  const template = forwardTemplates.device_offline
  const payload =
    deviceSn === undefined ? template : JSON.stringify({ ...(JSON.parse(template) as object), deviceSn }, null, 2)
  return { provider: 'forward', event: { type: 'device_offline', payload, ...(appid !== undefined && { appid }) } }
}
