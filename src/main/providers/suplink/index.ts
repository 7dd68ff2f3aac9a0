import { chunk } from '#shared/domain/chunk.ts'
import { contentFor } from '#shared/domain/content.ts'
import { parseVerbatim } from '#shared/domain/lossless-json.ts'
import { lintSuplink, lintSuplinkSettings } from '#shared/domain/suplink-lint.ts'
import { defaultListLimit, readListLimit } from '#shared/domain/suplink-settings.ts'
import type { Provider } from '../types.ts'
import { causes } from './causes.ts'
import { frozen, paths, signed, testConnection } from './client.ts'
import { descriptor } from './descriptor.ts'
import { inspect } from './inspect.ts'
import { notifyBody, usersIn } from './mapping.ts'
import { operations } from './operations.ts'
import { interpretNotify } from './verdict.ts'

export const suplink: Provider = {
  descriptor,
  causes,
  lint: (content, { account }) => lintSuplink(contentFor('suplink', content), account),
  lintSettings: lintSuplinkSettings,
  plan: function* ({ account, content, audience, newId }) {
    const users = 'values' in audience && audience.kind === 'user' ? audience.values : []
    for (const part of chunk(users, readListLimit(account.settings) ?? defaultListLimit)) {
      const body = notifyBody(contentFor('suplink', content), part, account.settings['imageType'] || undefined)
      yield { requestId: newId(), ...frozen(account, paths.notify, body), recipients: part.length }
    }
  },
  essenceOf: (content) => parseVerbatim(notifyBody(contentFor('suplink', content), []).toString('utf8')),
  audienceOf: ({ body }) => ({ kind: 'user', values: usersIn(body) }),
  prepare: (request, account) => signed(request, account),
  inspect,
  interpret: interpretNotify,
  test: testConnection,
  readCounters: async () => [],
  operations,
}
