import { providers } from '#main/providers/registry.ts'
import type { Audience } from '#shared/domain/audience.ts'
import type { Content } from '#shared/domain/content.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import { isAsked, type ProviderId } from '#shared/domain/provider.ts'
import { anyIds } from '#test/conformance/providers/case.ts'
import { cases } from '#test/conformance/providers/cases.ts'

/** With it every canary begins, and it is what is searched for: the beginning of one that was cut off is found too. */
export const stem = 'cnry7d1e+5b=Zq/x9'

/** A secret like no other text. What follows the stem has to be escaped in JSON and in addresses. */
export const canary = (name: string): string => `${stem}"~${name}`

/** An account as an operator types it in, of one provider and in one of its modes. */
export interface MarkedAccount {
  name: string
  provider: ProviderId
  settings: Readonly<Record<string, string>>
  /** Names of all fields that take a secret in this mode. */
  fields: readonly string[]
}

const modes: { provider: ProviderId; settings: Record<string, string> }[] = [
  { provider: 'maxim', settings: { appId: 'app-1' } },
  { provider: 'suplink', settings: {} },
  { provider: 'baidu', settings: { apiKey: 'key-1' } },
  { provider: 'forward', settings: { mode: 'token' } },
  ...['plain', 'rfc6749'].flatMap((basic) => [
    { provider: 'forward' as const, settings: { mode: 'client_credentials', basic, clientId: 'c' } },
    { provider: 'forward' as const, settings: { mode: 'password', basic, clientId: 'c', username: 'u' } },
  ]),
]

export const accounts: readonly MarkedAccount[] = modes.map(({ provider, settings }) => {
  const { fields } = providers[provider].descriptor
  const asked = fields.filter((field) => field.secret && isAsked(field, fields, settings))
  const { mode, basic } = settings
  return {
    name: [provider, mode, basic].filter(Boolean).join(' '),
    ...{ provider, settings },
    fields: asked.map(({ name }) => name),
  }
})

/** What is typed into each of the fields; another at each `time`. Where any text may stand, Chinese does. */
export const secretsOf = ({ name, provider, fields }: MarkedAccount, time: string): Record<string, string> =>
  Object.fromEntries(
    fields.map((field) => {
      const { anyText } = providers[provider].descriptor.fields.find((one) => one.name === field) ?? {}
      const mark = canary(`${name} ${field} ${time}`)
      return [field, anyText ? `${mark} 密?` : mark]
    }),
  )

interface Message {
  content: Content
  audience: Audience
}

/** Messages of all kinds that go through such an account. */
export const messagesOf = ({ provider, settings }: MarkedAccount): Message[] =>
  cases.flatMap((one) => {
    const asked = one.bare.asked(anyIds)
    const mode = one.settings?.['mode']
    if (one.provider !== provider || !('content' in asked) || (mode && mode !== settings['mode'])) return []
    return [asked]
  })

/** The other calls that the account can make. */
export const callsOf = ({ provider, settings }: MarkedAccount): { operation: string; input: FieldValues }[] => [
  ...cases.flatMap((one) => {
    const asked = one.bare.asked(anyIds)
    return one.provider === provider && 'operation' in asked ? [asked] : []
  }),
  ...('mode' in settings && settings['mode'] !== 'token' ? [{ operation: 'token.fetch', input: {} }] : []),
]
