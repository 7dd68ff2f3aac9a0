import { lintBaidu } from '#shared/domain/baidu-lint.ts'
import { contentFor } from '#shared/domain/content.ts'
import { perRequest } from '#shared/domain/provider.ts'
import type { Provider } from '../types.ts'
import { deviceTypeOf, lintSettings } from './account.ts'
import { causes } from './causes.ts'
import { freeze, stamp, testConnection } from './client.ts'
import { descriptor } from './descriptor.ts'
import { readForm } from './form.ts'
import { inspect } from './inspect.ts'
import { audienceIn, pushEssence, pushesOf } from './mapping.ts'
import { operations } from './operations.ts'
import { countTag } from './operations-tags.ts'
import { interpretPush } from './verdict.ts'

const devicesPerRequest = perRequest(descriptor, 'channel_id')

export const baidu: Provider = {
  descriptor,
  causes,
  lint: (content, { account, stage, audience, now, holdSeconds }) =>
    lintBaidu(contentFor('baidu', content), {
      stage,
      audience,
      deviceType: deviceTypeOf(account.settings),
      dispatchAt: now + holdSeconds * 1000,
      perRequest: devicesPerRequest,
    }),
  lintSettings,
  plan: function* ({ account, content, audience, newId }) {
    for (const { path, params, recipients } of pushesOf(contentFor('baidu', content), audience, devicesPerRequest))
      yield { requestId: newId(), ...freeze(path, params, account), recipients }
  },
  essenceOf: (content) => pushEssence(contentFor('baidu', content)),
  audienceOf: ({ body }) => audienceIn(readForm(body.toString('utf8'))),
  prepare: stamp,
  inspect,
  interpret: interpretPush,
  test: testConnection,
  // its reports are asked for by message, topic or day (`operations`), and count no targets to make a funnel of
  readCounters: async () => [],
  operations,
  countTag,
  queryAgain: { 30606: 'soon', 30699: 'waiting' },
}
