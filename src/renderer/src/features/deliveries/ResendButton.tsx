import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '#shared/domain/delivery.ts'
import { useApi } from '../../bridge/api.ts'
import { useMakeDraft } from '../../components/use-make-draft.ts'

interface ResendButtonProps {
  deliveryId: string
  outcomes: Exclude<Outcome, 'accepted'>[]
  label: string
  /** What the operator is told before the draft is made. */
  warning: string
}

/** Makes a draft with the same message for the recipients of those requests, and opens it; nothing is sent by that. */
export function ResendButton({ deliveryId, outcomes, label, warning }: ResendButtonProps) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const { client } = useApi()
  const make = useMakeDraft(() => client.deliveries.resend({ id: deliveryId, outcomes }), {
    made: t('deliveries.resend.made'),
  })
  const ask = () =>
    void modal.confirm({
      title: t('deliveries.resend.title'),
      content: warning,
      okText: t('deliveries.resend.make'),
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => make.mutateAsync().catch(() => {}),
    })
  return (
    <Button loading={make.isPending} onClick={ask}>
      {label}
    </Button>
  )
}
