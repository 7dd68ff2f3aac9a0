import { useTranslation } from 'react-i18next'
import type { Tenant } from '#shared/contract/tenants.ts'
import { visibleText } from '#shared/domain/visible-text.ts'
import { StateTag } from '../../components/OutcomeTag.tsx'

const known = {
  SUCCESS: ['accepted', 'success'],
  PENDING: ['waiting', 'pending'],
  FAILURE: ['refused', 'failure'],
} as const

const isKnown = (state: string): state is keyof typeof known => Object.hasOwn(known, state)

/** How a tenant stands, in a word and a shape; a state that the provider's document does not name as it came. */
export function TenantState({ tenant: { phase, state } }: { tenant: Tenant }) {
  const { t } = useTranslation()
  if (phase === 'deleted') return <StateTag shape="cancelled" word={t('tenants.state.deleted')} />
  if (phase === 'opening') return <StateTag shape="waiting" word={t('tenants.state.opening')} />
  if (phase === 'lost') return <StateTag shape="unknown" word={t('common.outcome.unknown')} />
  if (state === null) return <StateTag shape="not-sent" word={t('tenants.state.notAsked')} />
  if (!isKnown(state)) return <code>{visibleText(state)}</code>
  const [shape, word] = known[state]
  return <StateTag shape={shape} word={t(`tenants.state.${word}`)} />
}
