import type { Audience } from '#shared/domain/audience.ts'
import { chunk } from '#shared/domain/chunk.ts'
import { contentFor } from '#shared/domain/content.ts'
import { lintMaxim } from '#shared/domain/maxim-lint.ts'
import { perRequest } from '#shared/domain/provider.ts'
import type { Provider } from '../types.ts'
import { causes } from './causes.ts'
import { post, readCounters, testConnection, urlOf } from './client.ts'
import { descriptor } from './descriptor.ts'
import { notifyBody } from './mapping.ts'
import { interpretNotify } from './verdict.ts'

export const maxim: Provider = {
  descriptor,
  causes,
  lint: (content) => lintMaxim(contentFor('maxim', content)),
  plan: function* ({ account, content, audience, newId }) {
    for (const part of partsOf(audience)) {
      const requestId = newId()
      yield {
        requestId,
        method: 'POST',
        url: urlOf(account.baseUrl, '/push/notify'),
        headers: [],
        body: notifyBody(contentFor('maxim', content), part, requestId),
        recipients: 'values' in part && part.kind !== 'tag' ? part.values.length : null,
      }
    }
  },
  prepare: ({ url, body }, account) => post(url, body, account),
  interpret: interpretNotify,
  test: testConnection,
  readCounters,
  operations: {},
}

/** Lists are cut at the provider's limit. Tags never: a device with tags in two requests would get the message twice. */
function* partsOf(audience: Audience): Generator<Audience> {
  if (!('values' in audience) || audience.kind === 'tag') yield audience
  else
    for (const values of chunk(audience.values, perRequest(descriptor, audience.kind)))
      yield { kind: audience.kind, values }
}
