import { mostTested, type TestAudience } from '#shared/domain/audience.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { namedRecipientSteps } from '#shared/domain/recipients.ts'
import type { Text } from '#shared/domain/text.ts'
import { invalidField } from './refusal.ts'

/** Refuses a test audience that the provider doesn't know, that holds what is no recipient, or that is no test any more. */
export function assertTestAudience({ kind, values }: TestAudience, { audiences }: ProviderDescriptor): void {
  const refuse = (text: Text) => {
    throw invalidField('testAudience', text)
  }
  if (!audiences.some((option) => option.kind === kind))
    refuse({ zh: '这个平台没有这种收件人。', en: 'This provider has no such recipients.' })
  if (values.length > mostTested)
    refuse({
      zh: `测试收件人最多 ${mostTested} 个，现在有 ${values.length} 个。`,
      en: `A test has at most ${mostTested} recipients; these are ${values.length}.`,
    })
  const read = namedRecipientSteps(kind, values).next()
  const list = read.done ? read.value : null
  if (list?.invalid.length !== 0 || list.repeated > 0)
    refuse({
      zh: '测试收件人里有无效或重复的值。用户 ID 只能是数字。',
      en: 'The test recipients hold a value that is none or that stands twice. User ids must be numbers.',
    })
}
