import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Tenant } from '#shared/contract/tenants.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { useLanguage } from '../../components/format.ts'
import { useMask } from '../../masking/use-mask.ts'

/** Asks the provider for one tenant; what it says goes into the list. */
export function RefreshOne({ tenant: { id, instanceName, tenantId } }: { tenant: Tenant }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { client } = useApi()
  const { message } = App.useApp()
  const { hide, scrub } = useMask()
  const say = useErrorText()
  const refresh = useMutation({
    mutationFn: () => client.tenants.refresh({ id }),
    onSuccess: ({ done, cause }) => {
      if (done) void message.success(t('tenants.refresh.oneDone'))
      else void message.warning(scrub(`${sayIn(language, cause.title)} ${sayIn(language, cause.next)}`))
    },
    onError: (error) => void message.error(say(error)),
  })
  const name = hide(instanceName || (tenantId ?? ''))
  return (
    <Button
      size="small"
      type="link"
      loading={refresh.isPending}
      aria-label={t('tenants.refresh.of', { name })}
      onClick={() => refresh.mutate()}
    >
      {t('tenants.refresh.one')}
    </Button>
  )
}
