import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useApi } from '../bridge/api.ts'

/** Says that production is locked, with the deliberate step that unlocks it. */
export function UnlockNote({ title }: { title: string }) {
  const { t } = useTranslation()
  const unlock = useMutation(useApi().query.system.unlockProduction.mutationOptions())
  return (
    <Alert
      type="warning"
      showIcon
      title={title}
      action={
        <Button size="small" loading={unlock.isPending} onClick={() => unlock.mutate(undefined)}>
          {t('shell.lock.unlock')}
        </Button>
      }
    />
  )
}
