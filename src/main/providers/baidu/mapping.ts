import type { Audience } from '#shared/domain/audience.ts'
import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import { messageText, messageTypeOf } from '#shared/domain/baidu-message.ts'
import { chunk } from '#shared/domain/chunk.ts'
import { parseVerbatim } from '#shared/domain/lossless-json.ts'

/** One push as the provider takes it: its call and parameters. What is undefined or empty is not sent. */
export interface Push {
  path: string
  params: Record<string, string | number | undefined>
  recipients: number | null
}

/** Cuts an audience into pushes. One device goes by a call of its own; tags one by one, since no call takes two. */
export function* pushesOf(content: BaiduContent, audience: Audience, perRequest: number): Generator<Push> {
  const { send_time, topic_id } = content.options
  const message = messageParams(content)
  if (audience.kind === 'all') yield { path: 'push/all', params: { ...message, send_time }, recipients: null }
  else if (audience.kind === 'tag') {
    for (const tag of audience.values)
      yield { path: 'push/tags', params: { type: 1, tag, ...message, send_time }, recipients: null }
  } else if (audience.kind === 'channel_id') {
    const [only, ...others] = audience.values
    if (only !== undefined && others.length === 0)
      yield { path: 'push/single_device', params: { channel_id: only, ...message, topic_id }, recipients: 1 }
    else
      for (const ids of chunk(audience.values, perRequest))
        yield {
          path: 'push/batch_device',
          params: { channel_ids: JSON.stringify(ids), ...message, topic_id },
          recipients: ids.length,
        }
  }
}

/**
 * What of a message is sent to whomever it is for. A topic, which only lists take, and the provider's own schedule are
 * none of it: they say how it is filed and when it leaves.
 */
export function pushEssence(content: BaiduContent): unknown {
  const { msg, ...params } = messageParams(content)
  return { ...params, msg: content.shape === 'android-message' ? msg : parseVerbatim(msg) }
}

const messageParams = (content: BaiduContent) => ({
  msg_type: messageTypeOf(content),
  msg: messageText(content),
  msg_expires: content.options.msg_expires,
  deploy_status: content.shape === 'ios' ? content.options.deploy_status : undefined,
})

/** Whom the parameters of a push are for. */
export function audienceIn(params: ReadonlyMap<string, string>): Audience {
  const [tag, device, devices] = ['tag', 'channel_id', 'channel_ids'].map((name) => params.get(name))
  if (tag !== undefined) return { kind: 'tag', values: [tag] }
  if (device !== undefined) return { kind: 'channel_id', values: [device] }
  return devices === undefined ? { kind: 'all' } : { kind: 'channel_id', values: JSON.parse(devices) as string[] }
}
