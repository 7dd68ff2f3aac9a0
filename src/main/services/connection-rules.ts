import type { Provider } from '#main/providers/types.ts'
import { hostOf, isLoopbackUrl } from '#shared/domain/loopback.ts'
import { type CredentialField, isAsked, type ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { invalidField, Refusal } from './refusal.ts'

/** What goes into a header as it stands; anything else would be dropped on the way, and another account addressed. */
const printableAscii = /^[\x20-\x7e]*$/

/**
 * An address in the one form in which it is stored and called: of a service without a slash at its end, of a whole
 * address as it stands, question mark and slash included. Refuses what is no address, what carries an account or a hash,
 * and one that would be called in another form than it is shown.
 */
export function readBaseUrl(given: string, stage: Stage, { whole = false }: ProviderDescriptor['baseUrl']): string {
  const address = whole ? given.trim() : given.trim().replace(/(?<!\/)\/+$/, '')
  const isPlain = hostOf(address) !== null && !(whole ? /[#\\]/ : /[?#\\]/).test(address) && URL.canParse(address)
  const href = isPlain ? new URL(address).href : null
  if (href === null || (href !== address && href !== `${address}/`)) {
    throw invalidField('baseUrl', {
      zh: '地址要以 http:// 或 https:// 开头，域名用小写，不带账号、空格和井号，路径里没有“//”和“..”。',
      en: 'The address must begin with http:// or https://, its host in lower case, without account, spaces or hash, and without “//” or “..” in its path.',
    })
  }
  if (stage === 'practice' && !isLoopbackUrl(address)) {
    throw invalidField('stage', {
      zh: '练习环境只能指向本机（127.0.0.1）。真实平台请选择“测试”或“生产”。',
      en: 'A practice connection can only point to this machine (127.0.0.1). Choose test or production for a real provider.',
    })
  }
  return address
}

interface Given {
  credentials: Record<string, string>
  /** Plain settings as they will be: stored ones with the given ones over them. */
  settings: Readonly<Record<string, string>>
  /** Whether required values have to be among those given: a new connection. */
  complete: boolean
}

/**
 * Refuses unknown fields, values that are not among a field's options, characters that a header can't carry, what the
 * provider finds wrong with its settings and, where `complete`, missing values that are required.
 */
export function assertCredentials(provider: Provider, { credentials, settings, complete }: Given): void {
  const { fields } = provider.descriptor
  for (const [name, value] of Object.entries(credentials)) assertValue(fields, name, value.trim())
  const wrong = provider.lintSettings?.(settings) ?? []
  if (wrong.length > 0) throw new Refusal('INVALID', { fields: wrong })
  if (!complete) return
  const missing = fields.find(
    (field) => field.required && isAsked(field, fields, credentials) && !credentials[field.name]?.trim(),
  )
  if (missing)
    throw invalidField(missing.name, { zh: `请填写${missing.label.zh}。`, en: `Please enter: ${missing.label.en}.` })
}

function assertValue(fields: readonly CredentialField[], name: string, value: string): void {
  const field = fields.find((one) => one.name === name)
  if (!field) throw invalidField(name, { zh: `没有名为 ${name} 的字段。`, en: `There is no field named ${name}.` })
  const { options, lines, anyText } = field
  if (options && value !== '' && !options.some((option) => option.value === value))
    throw invalidField(name, { zh: '请从选项里选择。', en: 'Choose one of the options.' })
  // several lines, such as a list with names, never go into a header
  if (!lines && !anyText && !printableAscii.test(value)) {
    throw invalidField(name, {
      zh: '含有中文、全角、换行或不可见字符，请从控制台重新复制。',
      en: 'It holds line breaks, invisible or other than plain Latin characters; copy it again from the console.',
    })
  }
}
