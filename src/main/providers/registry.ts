import type { ProviderId } from '#shared/domain/provider.ts'
import { maxim } from './maxim/index.ts'
import type { Provider } from './types.ts'

export const providers: Readonly<Record<ProviderId, Provider>> = { maxim }
