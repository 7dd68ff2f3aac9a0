import type { Audience } from '#shared/domain/audience.ts'
import { chunk } from '#shared/domain/chunk.ts'
import { contentFor } from '#shared/domain/content.ts'
import { lintMaxim } from '#shared/domain/maxim-lint.ts'
import { perRequest } from '#shared/domain/provider.ts'
import type { Provider } from '../types.ts'
import { causes } from './causes.ts'
import { post, readCounters, testConnection, urlOf } from './client.ts'
import { descriptor } from './descriptor.ts'
import { inspect } from './inspect.ts'
import { actorHeaders, audienceIn, notifyBody, notifyEssence } from './mapping.ts'
import { operations } from './operations.ts'
import { interpretNotify } from './verdict.ts'

export const maxim: Provider = {
  descriptor,
  causes,
  lint: (content, { account, ...input }) =>
    lintMaxim(contentFor('maxim', content), { ...input, settings: account.settings }),
  plan: function* ({ account, content, audience, newId }) {
    const message = contentFor('maxim', content)
    for (const part of partsOf(audience)) {
      const requestId = newId()
      yield {
        requestId,
        method: 'POST',
        url: urlOf(account.baseUrl, '/push/notify'),
        headers: actorHeaders(message),
        body: notifyBody(message, part, requestId),
        recipients: 'values' in part && part.kind !== 'tag' ? part.values.length : null,
      }
    }
  },
  essenceOf: (content) => notifyEssence(contentFor('maxim', content)),
  audienceOf: ({ body }) => audienceIn(body),
  prepare: ({ url, headers, body }, account) => post(url, body, account, headers),
  inspect,
  interpret: interpretNotify,
  test: testConnection,
  readCounters,
  operations,
}

/** Lists are cut at the provider's limit. Tags never: a device with tags in two requests would get the message twice. */
function* partsOf(audience: Audience): Generator<Audience> {
  if (!('values' in audience) || audience.kind === 'tag') yield audience
  else
    for (const values of chunk(audience.values, perRequest(descriptor, audience.kind)))
      yield { kind: audience.kind, values }
}
