import { contentFor } from '#shared/domain/content.ts'
import { lintForward } from '#shared/domain/forward-lint.ts'
import { settingFaults } from '#shared/domain/forward-settings.ts'
import { parseVerbatim } from '#shared/domain/lossless-json.ts'
import type { Provider } from '../types.ts'
import { causes } from './causes.ts'
import { authorised, testTarget } from './client.ts'
import { descriptor } from './descriptor.ts'
import { inspect } from './inspect.ts'
import { eventBody } from './mapping.ts'
import { operations } from './operations.ts'
import { readToken, tokenRequest } from './token.ts'
import { interpretEvent } from './verdict.ts'

export const forward: Provider = {
  descriptor,
  causes,
  lint: (content, { account, stage }) => lintForward(contentFor('forward', content), { ...account, stage }),
  lintSettings: settingFaults,
  plan: function* ({ account, content, newId, now }) {
    const requestId = newId()
    yield {
      requestId,
      method: 'POST',
      url: account.baseUrl,
      headers: [{ name: 'Content-Type', value: 'application/json; charset=UTF-8' }],
      body: eventBody(contentFor('forward', content), requestId, now),
      recipients: 1,
    }
  },
  essenceOf: (content) => parseVerbatim(eventBody(contentFor('forward', content), '', 0).toString('utf8')),
  audienceOf: () => ({ kind: 'target' }),
  prepare: authorised,
  inspect,
  interpret: interpretEvent,
  test: testTarget,
  readCounters: async () => [],
  operations,
  token: { request: tokenRequest, read: readToken },
}
