import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { useApi } from '../../bridge/api.ts'
import { formatCount, useLanguage } from '../../components/format.ts'

/** Stops what of a run has not begun, once the operator has said so. */
export function useStop({ id, counts }: Delivery) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const language = useLanguage()
  const stop = useMutation(useApi().query.deliveries.stop.mutationOptions())
  const ask = () =>
    void modal.confirm({
      title: t('deliveries.stopTitle'),
      content: t('deliveries.stopText', { n: formatCount(counts.planned, language) }),
      okText: t('deliveries.stop'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => stop.mutateAsync({ id }).catch(() => {}),
    })
  return { stop, ask }
}
