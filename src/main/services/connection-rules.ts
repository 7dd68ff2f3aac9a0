import { hostOf, isLoopbackUrl } from '#shared/domain/loopback.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { invalidField } from './refusal.ts'

const controlCharacter = /\p{Cc}/u

/** Refuses an address that is none, carries credentials, or leaves this machine on the practice stage. */
export function assertBaseUrl(baseUrl: string, stage: Stage): void {
  if (hostOf(baseUrl) === null || /[?#]/.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw invalidField('baseUrl', {
      zh: '服务地址要以 http:// 或 https:// 开头，不带账号、问号和井号。',
      en: 'The service address must begin with http:// or https:// and hold no account, question mark or hash.',
    })
  }
  if (stage === 'practice' && !isLoopbackUrl(baseUrl)) {
    throw invalidField('stage', {
      zh: '练习环境只能指向本机（127.0.0.1）。真实平台请选择“测试”或“生产”。',
      en: 'A practice connection can only point to this machine (127.0.0.1). Choose test or production for a real provider.',
    })
  }
}

/** Refuses unknown fields, control characters and, where `complete`, missing required values. */
export function assertCredentials(
  descriptor: ProviderDescriptor,
  given: Record<string, string>,
  complete: boolean,
): void {
  const known = new Map(descriptor.fields.map((field) => [field.name, field]))
  for (const [name, value] of Object.entries(given)) {
    if (!known.has(name))
      throw invalidField(name, { zh: `没有名为 ${name} 的字段。`, en: `There is no field named ${name}.` })
    if (controlCharacter.test(value)) {
      throw invalidField(name, {
        zh: '含有换行或不可见字符，请重新复制。',
        en: 'It holds line breaks or invisible characters; copy it again.',
      })
    }
  }
  if (!complete) return
  for (const field of descriptor.fields) {
    if (field.required && !given[field.name]?.trim()) {
      throw invalidField(field.name, { zh: `请填写${field.label.zh}。`, en: `Please enter: ${field.label.en}.` })
    }
  }
}
