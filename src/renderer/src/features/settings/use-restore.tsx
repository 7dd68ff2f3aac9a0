import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#shared/contract/backups.ts'
import { useApi } from '../../bridge/api.ts'
import { formatFullTime } from '../../components/format.ts'
import { RestoreConsequences } from './RestoreConsequences.tsx'

/** Checks a backup, says what restoring it means, and does it once that is confirmed. */
export function useRestore() {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const { client, bridge } = useApi()
  const [isReopening, setReopening] = useState(false)

  // the console cuts every connection when it begins, and this window comes back by itself
  useEffect(() => {
    if (!isReopening) return
    let wasLost = false
    return bridge.subscribe(() => {
      if (bridge.state() === 'lost') wasLost = true
      else if (wasLost) {
        setReopening(false)
        void message.success(t('settings.data.restored'))
      }
    })
  }, [isReopening, bridge, message, t])

  const restore = useMutation({
    mutationFn: ({ name }: Backup) => client.backups.restore({ name }),
    onSuccess: () => setReopening(true),
  })
  const check = useMutation({
    mutationFn: ({ name }: Backup) => client.backups.check({ name }),
    onMutate: () => restore.reset(),
    onSuccess: (_nothing, backup) =>
      void modal.confirm({
        title: t('settings.data.confirm.title', { time: formatFullTime(backup.at) }),
        content: <RestoreConsequences />,
        width: 520,
        okText: t('settings.data.confirm.ok'),
        okButtonProps: { danger: true },
        cancelText: t('common.cancel'),
        autoFocusButton: 'cancel',
        // what fails is said on the page
        onOk: () => restore.mutateAsync(backup).catch(() => {}),
      }),
  })
  return {
    ask: (backup: Backup): void => check.mutate(backup),
    isBusy: check.isPending || restore.isPending || isReopening,
    isReopening,
    error: check.error ?? restore.error,
  }
}
