import type { Provider } from '../types.ts'
import { httpVerdict, verdict } from '../verdict.ts'
import { descriptor } from './descriptor.ts'

export const forward: Provider = {
  descriptor,
  causes: {},
  lint: () => [],
  plan: () => [],
  prepare: ({ url, body }) => ({ method: 'POST', url, headers: [], body }),
  interpret: httpVerdict,
  test: async () => ({ usable: false, verdict: verdict('unknown', 'unreadable') }),
  readCounters: async () => [],
  operations: {},
}
