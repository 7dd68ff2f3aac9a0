import { anyIds, type Case } from '#test/conformance/providers/case.ts'
import { cases } from '#test/conformance/providers/cases.ts'
import { placeAt } from '#test/conformance/providers/place.ts'
import type { Call } from './call.ts'
import type { Manner } from './provider.ts'

/** A connection to a hostile provider. */
export interface Hostile {
  id: string
  provider: Case['provider']
  manner: Manner
  /** The one push that was sent through it. */
  deliveryId?: string
}

const kinds = ['maxim', 'suplink', 'baidu', 'forward'] as const

/** One connection to each kind of provider, all at this origin. */
export async function connectAll(call: Call, origin: string, manner: Manner): Promise<Hostile[]> {
  const made: Hostile[] = []
  for (const provider of kinds) {
    const { baseUrl, settings, secrets } = placeAt(provider, origin)
    const first = cases.find((one) => one.provider === provider)
    const { id } = await call('/connections/create', {
      name: `${provider} ${manner}`,
      provider,
      stage: 'test',
      baseUrl,
      credentials: { ...settings, ...first?.settings, ...first?.bare.settings, ...secrets, ...first?.bare.secrets },
    })
    made.push({ id: String(id), provider, manner })
  }
  return made
}

/** Messages that leave at once, one for each kind of provider. */
const sends = {
  maxim: {
    content: { provider: 'maxim', setting: {}, message: { type: 'text', title: '通知', body: '内容' } },
    audience: { kind: 'alias', values: ['zhang'] },
  },
  suplink: {
    content: { provider: 'suplink', msg: { msgType: 'text_msg', content: '内容' } },
    audience: { kind: 'user', values: ['zhang'] },
  },
  baidu: {
    content: {
      provider: 'baidu',
      shape: 'android-notification',
      android: { title: '通知', description: '内容' },
      options: {},
    },
    audience: { kind: 'channel_id', values: ['3785562685113372034'] },
  },
  forward: {
    content: { provider: 'forward', event: { type: 'device_offline', payload: '{"deviceSn":"SN-1"}' } },
    audience: { kind: 'target' },
  },
} as const

/** Makes every call and one send through a connection. What the core itself refuses leaves nothing to be shown. */
export async function callAll(call: Call, hostile: Hostile): Promise<Hostile> {
  const { id: connectionId, provider } = hostile
  for (const one of cases.filter((each) => each.provider === provider && each.kind !== 'send')) {
    const asked = one.bare.asked(anyIds)
    if (!('operation' in asked) || 'file' in asked.input) continue
    const typedAgain = String(asked.input['tenantId'] ?? asked.input['tag'] ?? '')
    await call('/operations/call', { connectionId, ...asked, typedAgain })
  }
  const { id } = await call('/deliveries/submit', { connectionId, ...sends[provider] })
  return typeof id === 'string' ? { ...hostile, deliveryId: id } : hostile
}
