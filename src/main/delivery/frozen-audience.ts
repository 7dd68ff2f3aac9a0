import { providers } from '#main/providers/registry.ts'
import type { AudienceOf } from '#main/store/repositories/recipients.ts'
import { frozenCall } from './attempt.ts'

/** Whom a stored request is for. */
export const frozenAudience: AudienceOf = (provider, request) => providers[provider].audienceOf(frozenCall(request))
