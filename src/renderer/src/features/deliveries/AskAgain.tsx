import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DeliveryRequest } from '#shared/contract/delivery-views.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { useIsLost } from '../../bridge/use-is-lost.ts'
import { formatCount, formatRelative, useLanguage } from '../../components/format.ts'
import { ignoreRepeat } from '../../components/ignore-repeat.ts'
import { useNow } from '../../components/Time.tsx'

interface AskAgainProps {
  request: DeliveryRequest
  repeats: Exclude<ProviderDescriptor['repeats'], 'none'>
}

/** Sends the same bytes with the same id once more, with how long ago they first left. */
export function AskAgain({ request: { id, position, recipients, firstAttemptAt }, repeats }: AskAgainProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useNow(10_000)
  const isLost = useIsLost()
  const { message } = App.useApp()
  const say = useErrorText()
  const { query } = useApi()
  const ask = useMutation(
    query.deliveries.askAgain.mutationOptions({
      onSuccess: ({ outcome }) => {
        if (outcome === 'accepted') void message.success(t('deliveries.unknown.again.accepted'))
        else void message.warning(t('deliveries.unknown.again.still'))
      },
      onError: (error) => void message.error(say(error)),
    }),
  )
  const size =
    recipients === null ? [] : [t('common.recipients', { count: recipients, n: formatCount(recipients, language) })]
  const age =
    firstAttemptAt === null
      ? []
      : [t('deliveries.unknown.again.age', { age: formatRelative(Math.min(firstAttemptAt, now), now, language) })]
  const limit = repeats === 'deduplicated' ? [t('deliveries.unknown.again.window')] : []
  const name = t('deliveries.request.title', { n: position })
  return (
    <li>
      <span>
        {[name, ...size].join(' · ')}{' '}
        <span className="quiet">{[...age, ...limit].join(t('deliveries.unknown.again.and'))}</span>
      </span>
      <Button
        size="small"
        aria-label={`${t('deliveries.unknown.again.ask')} · ${name}`}
        loading={ask.isPending}
        disabled={isLost}
        onKeyDown={ignoreRepeat}
        onClick={() => ask.mutate({ id })}
      >
        {t('deliveries.unknown.again.ask')}
      </Button>
    </li>
  )
}
