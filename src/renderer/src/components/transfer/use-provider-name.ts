import type { ProviderId } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useSystemInfo } from '../../bridge/queries.ts'
import { useLanguage } from '../format.ts'

/** Providers by the name that people know. */
export function useProviderName(): (id: ProviderId) => string {
  const language = useLanguage()
  const providers = useSystemInfo().data?.providers ?? []
  return (id) => {
    const descriptor = providers.find((one) => one.id === id)
    return descriptor ? sayIn(language, descriptor.name) : id
  }
}
