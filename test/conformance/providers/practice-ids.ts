import { baidu } from '#main/providers/baidu/index.ts'
import type { Account } from '#main/providers/types.ts'
import type { Audience } from '#shared/domain/audience.ts'
import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import { type Ids, requestId } from './case.ts'
import { device, otherDevice } from './cases/baidu-push.ts'
import type { Way } from './make.ts'

/** Pushes under a topic and with a schedule, so that there is something to ask about. */
export async function makeIds(account: Account, { send, now = 0 }: Way): Promise<Ids> {
  const push = async (audience: Audience, options: BaiduContent['options'], kind: 'message' | 'timer') => {
    const content = {
      provider: 'baidu',
      shape: 'android-notification',
      android: { description: 'x' },
      options,
    } as const
    const [planned] = baidu.plan({ account, content, audience, newId: () => requestId, now })
    if (!planned) throw new Error('nothing is planned')
    const request = baidu.prepare(planned, account, { now, token: null })
    const { references } = baidu.interpret(await send(request, new AbortController().signal))
    return references.find((one) => one.kind === kind)?.id ?? ''
  }
  return {
    message: await push({ kind: 'channel_id', values: [device, otherDevice] }, { topic_id: 'order_1' }, 'message'),
    timer: await push({ kind: 'all' }, { send_time: Math.floor(now / 1000) + 3_600 }, 'timer'),
  }
}
