import type { Account, SecretValue } from '#main/providers/types.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'

interface Kept {
  baseUrl: string
  settings: Readonly<Record<string, string>>
  /** Names of the secrets that are set; null where that is not known any more. */
  set: readonly string[] | null
}

/** An account with a placeholder for each secret that is set, so that no secret can get out of what is made of it. */
export function withPlaceholders({ fields }: ProviderDescriptor, { baseUrl, settings, set }: Kept): Account {
  const secrets = fields.filter(
    ({ name, secret, required }) => secret && (required || set === null || set.includes(name)),
  )
  return {
    baseUrl,
    settings,
    secrets: Object.fromEntries(secrets.map(({ name }) => [name, placeholder(name)])),
  }
}

/** `accessToken` becomes `<access-token>`. */
function placeholder(name: string): SecretValue {
  const words = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return { reveal: () => `<${words}>` }
}
