import type { Audience } from '#shared/domain/audience.ts'
import { chunk } from '#shared/domain/chunk.ts'
import { lintMaxim } from '#shared/domain/maxim-lint.ts'
import type { Provider } from '../types.ts'
import { causes } from './causes.ts'
import { post, readCounters, testConnection, urlOf } from './client.ts'
import { descriptor } from './descriptor.ts'
import { notifyBody } from './mapping.ts'
import { interpretNotify } from './verdict.ts'

export const maxim: Provider = {
  descriptor,
  causes,
  lint: lintMaxim,
  plan: function* ({ baseUrl, content, audience, newId }) {
    for (const part of partsOf(audience)) {
      const requestId = newId()
      yield {
        requestId,
        method: 'POST',
        url: urlOf(baseUrl, '/push/notify'),
        body: notifyBody(content, part, requestId),
        recipients: part.kind === 'all' || part.kind === 'tag' ? null : part.values.length,
      }
    }
  },
  prepare: ({ url, body }, account) => post(url, body, account),
  interpret: interpretNotify,
  test: testConnection,
  readCounters,
}

/** Lists are cut at the provider's limit. Tags never: a device with tags in two requests would get the message twice. */
function* partsOf(audience: Audience): Generator<Audience> {
  if (audience.kind === 'all' || audience.kind === 'tag') yield audience
  else for (const values of chunk(audience.values, descriptor.listLimit)) yield { kind: audience.kind, values }
}
