import type { ProviderId } from '#shared/domain/provider.ts'
import { baidu } from './baidu/index.ts'
import { forward } from './forward/index.ts'
import { maxim } from './maxim/index.ts'
import { suplink } from './suplink/index.ts'
import type { Provider } from './types.ts'

export const providers: Readonly<Record<ProviderId, Provider>> = { maxim, suplink, baidu, forward }
