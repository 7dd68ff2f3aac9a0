import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { useMask } from '../../masking/use-mask.ts'

/** How many devices a tag has, once that is asked. */
export function TagCount({ connectionId, tag }: { connectionId: string; tag: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const count = useMutation(useApi().query.audiences.countTag.mutationOptions())
  const devices = count.data?.devices
  const label = t(count.isIdle ? 'devices.tags.ask' : 'devices.again')
  const isUnanswered = count.isError || devices === null
  return (
    <>
      {isUnanswered && <span className="quiet">{t('devices.tags.unanswered')} </span>}
      {typeof devices === 'number' ? <span>{formatCount(devices, language)} </span> : null}
      <Button
        size="small"
        type="link"
        loading={count.isPending}
        aria-label={`${label} ${hide(tag)}`}
        onClick={() => count.mutate({ connectionId, tag })}
      >
        {label}
      </Button>
    </>
  )
}
