import type { ProviderId } from '#shared/domain/provider.ts'

/** A refusal with a code of the provider's own, as its document shows refusals. */
export const refusal = (provider: ProviderId, code: number, message = 'said'): { status: number; body: string } => {
  const body = {
    maxim: { code, data: null, message },
    suplink: { code, message },
    baidu: { request_id: 1, error_code: code, error_msg: message },
    forward: { status: code, description: message },
  }[provider]
  return { status: provider === 'baidu' ? 400 : 200, body: JSON.stringify(body) }
}

/** A documented code of each provider, and the cause that is named for it. */
export const documented = {
  maxim: [10002, 'maxim.10002'],
  suplink: [401, 'suplink.401'],
  baidu: [30602, 'baidu.30602'],
  forward: [1, 'forward.status'],
} as const
