import { hostOf, isLoopbackUrl } from '#shared/domain/loopback.ts'
import { isAsked, type ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { invalidField } from './refusal.ts'

/** What goes into a header as it stands; anything else would be dropped on the way, and another account addressed. */
const printableAscii = /^[\x20-\x7e]*$/

/**
 * A service address in the one form in which it is stored and called, without a slash at its end. Refuses what is no
 * address, what carries more than an address, and one that would be called in another form than it is shown.
 */
export function readBaseUrl(given: string, stage: Stage): string {
  const address = given.trim().replace(/\/+$/, '')
  const isPlain = hostOf(address) !== null && !/[?#\\]/.test(address) && URL.canParse(address)
  if (!isPlain || new URL(address).href.replace(/\/$/, '') !== address) {
    throw invalidField('baseUrl', {
      zh: '服务地址要以 http:// 或 https:// 开头，域名用小写，不带账号、空格、问号和井号，路径里没有“//”和“..”。',
      en: 'The service address must begin with http:// or https://, its host in lower case, without account, spaces, question mark or hash, and without “//” or “..” in its path.',
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

/** Refuses unknown fields, characters that a header can't carry and, where `complete`, missing required values. */
export function assertCredentials(
  descriptor: ProviderDescriptor,
  given: Record<string, string>,
  complete: boolean,
): void {
  const known = new Map(descriptor.fields.map((field) => [field.name, field]))
  for (const [name, value] of Object.entries(given)) {
    const field = known.get(name)
    if (!field) throw invalidField(name, { zh: `没有名为 ${name} 的字段。`, en: `There is no field named ${name}.` })
    if (field.options && value.trim() !== '' && !field.options.some((option) => option.value === value.trim())) {
      throw invalidField(name, { zh: '请从给出的选项里选择。', en: 'Choose one of the given options.' })
    }
    if (!field.anyText && !printableAscii.test(value.trim())) {
      throw invalidField(name, {
        zh: '含有中文、全角、换行或不可见字符，请从控制台重新复制。',
        en: 'It holds line breaks, invisible or other than plain Latin characters; copy it again from the console.',
      })
    }
  }
  if (!complete) return
  for (const field of descriptor.fields) {
    if (field.required && isAsked(field, descriptor.fields, given) && !given[field.name]?.trim()) {
      throw invalidField(field.name, { zh: `请填写${field.label.zh}。`, en: `Please enter: ${field.label.en}.` })
    }
  }
}
