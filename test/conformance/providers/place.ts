import type { Practice } from '#main/practice/start.ts'
import type { Account } from '#main/providers/types.ts'
import { Secret } from '#main/vault/secret.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { Case, Variant } from './case.ts'

/** Where a call goes, and with which credentials. */
export interface Place {
  baseUrl: string
  settings: Readonly<Record<string, string>>
  secrets: Readonly<Record<string, string>>
}

/** Made up, and like nothing else, so that they are found wherever they turn up. */
export const canaries: Record<ProviderId, Readonly<Record<string, string>>> = {
  maxim: { accessToken: 'canary-maxim-token-7fq2' },
  suplink: { secretKey: 'canary-suplink-key-k3x' },
  baidu: { secretKey: 'canary-baidu-key~*9' },
  forward: {
    token: 'canary-forward-token-5tz',
    clientSecret: 'canary secret/+1~',
    password: 'canary-密码>?~!',
  },
}

const settings: Record<ProviderId, Readonly<Record<string, string>>> = {
  maxim: { appId: 'app-1' },
  suplink: {},
  baidu: { apiKey: 'canaryless-api-key' },
  forward: {},
}

/** A server of the test's own; one that hands out tokens may be another. */
export const placeAt = (provider: ProviderId, origin: string, tokenOrigin = origin): Place => ({
  baseUrl: provider === 'forward' ? `${origin}/push` : origin,
  settings: { ...settings[provider], ...(provider === 'forward' && { tokenUrl: `${tokenOrigin}/oauth/token` }) },
  secrets: canaries[provider],
})

/** The practice server of a provider, with its own credentials. */
export function placeInPractice(practice: Practice, provider: ProviderId): Place {
  const { baseUrl, credentials } = practice[provider]
  const names = Object.keys(canaries[provider])
  const pick = (secret: boolean) =>
    Object.fromEntries(Object.entries(credentials).filter(([name]) => names.includes(name) === secret))
  return { baseUrl, settings: pick(false), secrets: pick(true) }
}

export const accountFor = (one: Case, variant: Variant, { baseUrl, ...place }: Place): Account => ({
  baseUrl,
  settings: { ...place.settings, ...one.settings, ...variant.settings },
  secrets: Object.fromEntries(
    Object.entries({ ...place.secrets, ...variant.secrets }).map(([name, value]) => [name, new Secret(value)]),
  ),
})
