import { useMutation, useQuery } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { type PracticeFault, practiceFaultSchema } from '#shared/contract/system.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { useApi } from '../../bridge/api.ts'

/** Makes the practice provider fail on demand, to see what the console says then. */
export function PracticeFaults({ provider }: { provider: ProviderId }) {
  const { t } = useTranslation()
  const { query } = useApi()
  const servers = useQuery(query.system.practice.queryOptions()).data
  const set = useMutation(query.system.setPracticeFault.mutationOptions())
  const fault = servers?.find((server) => server.provider === provider)?.fault
  return (
    <>
      <Radio.Group
        aria-label={t('connections.fault.label')}
        value={fault}
        options={practiceFaultSchema.options.map((value) => ({ value, label: t(`connections.fault.${value}`) }))}
        onChange={(event) => set.mutate({ provider, fault: event.target.value as PracticeFault })}
      />
      <p className="quiet">{t('connections.fault.hint')}</p>
    </>
  )
}
