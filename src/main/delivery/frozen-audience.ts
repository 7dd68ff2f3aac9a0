import type { Provider } from '#main/providers/types.ts'
import type { AudienceOf } from '#main/store/repositories/frozen-recipients.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { frozenCall } from './attempt.ts'

/** Reads whom a stored request is for. */
export const frozenAudience =
  (providers: Readonly<Record<ProviderId, Provider>>): AudienceOf =>
  (provider, request) =>
    providers[provider].audienceOf(frozenCall(request))
