import type { ProviderId } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useSystemInfo } from '../bridge/queries.ts'
import { useMask } from '../masking/use-mask.ts'
import { useLanguage } from './format.ts'

/** An account as a person reads it: where it is one of several options, the option's words. */
export function useAccountWords(): (provider: ProviderId, account: string) => string {
  const language = useLanguage()
  const { hide } = useMask()
  const providers = useSystemInfo().data?.providers ?? []
  return (id, account) => {
    const provider = providers.find((one) => one.id === id)
    const field = provider?.fields.find(({ name }) => name === provider.accountField)
    const option = field?.options?.find(({ value }) => value === account)
    return option ? sayIn(language, option.label) : hide(account)
  }
}
