import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MayHaveReached as MayHaveReachedRow } from '#shared/contract/why.ts'
import { useApi } from '../../bridge/api.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { AskForm } from './AskForm.tsx'
import { MayHaveReached } from './MayHaveReached.tsx'
import { Nowhere } from './Nowhere.tsx'
import { useAsked } from './use-asked.ts'
import { Verdict } from './Verdict.tsx'

const spans = [30, 90, 180] as const

/** One field, Enter, and the answer at the top: why somebody did not get a message. */
export default function WhyPage() {
  const { t } = useTranslation()
  const fieldErrors = useFieldErrors()
  const { id, deliveryId, ask } = useAsked()
  const [days, setDays] = useState<number>(spans[0])
  const reached = useQuery({
    ...useApi().query.why.deliveries.queryOptions({ input: { id, days } }),
    enabled: id !== '',
    retry: false,
  })
  const fault = reached.error ? fieldErrors(reached.error)['id'] : undefined
  const found = id === '' || reached.error ? undefined : reached.data
  const newest = (wanted: MayHaveReachedRow['inclusion']) => found?.items.find(({ inclusion }) => inclusion === wanted)
  // who has a tag nobody here knows, so such a delivery is looked at only when it is chosen
  const chosen = deliveryId ?? (newest('named') ?? newest('everybody'))?.delivery.id
  const longer = spans.find((span) => span > days)
  return (
    <Page title={t('why.title')}>
      <Panel>
        <AskForm
          key={id}
          start={id}
          deliveryId={deliveryId}
          fault={fault}
          isBusy={reached.isLoading}
          onAsk={(typed) => {
            if (typed === id) void reached.refetch()
            else ask({ id: typed, deliveryId })
          }}
          onAll={() => ask({ id, deliveryId: null })}
        />
      </Panel>
      {fault === undefined && <ErrorNote error={reached.error} onRetry={() => void reached.refetch()} />}
      {found && chosen === undefined && (
        <Nowhere
          days={days}
          keptDays={found.keptDays}
          hasMore={found.items.length > 0}
          onLonger={longer === undefined ? null : () => setDays(longer)}
          longer={longer ?? days}
        />
      )}
      {found && chosen !== undefined && <Verdict id={id} deliveryId={chosen} />}
      {found && found.items.length > 0 && (
        <MayHaveReached
          items={found.items}
          more={found.more}
          days={days}
          chosen={chosen}
          onChoose={(next) => ask({ id, deliveryId: next })}
          onLonger={longer === undefined ? null : () => setDays(longer)}
          longer={longer ?? days}
        />
      )}
    </Page>
  )
}
