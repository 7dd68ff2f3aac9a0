import type { ProviderId } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useDescriptor } from '../bridge/queries.ts'
import { useLanguage } from './format.ts'

/** How a provider's channel is called; one that it does not name is called by its id. */
export function useChannelLabel(provider: ProviderId): (id: string) => string {
  const language = useLanguage()
  const channels = useDescriptor(provider)?.channels ?? []
  return (id) => {
    const channel = channels.find((candidate) => candidate.id === id)
    return channel ? sayIn(language, channel.label) : id
  }
}
