import type { Audience } from '#shared/domain/audience.ts'
import { digitsAsNumber, parseVerbatim } from '#shared/domain/lossless-json.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'

/** The body of POST /push/notify. What is unset is absent: no `null`, no empty text. */
export function notifyBody(content: MaximContent, audience: Audience, requestId: string): Buffer {
  const { ext, ...message } = content.message
  const body = {
    audience: audienceValue(audience),
    setting: { request_id: requestId, ...withoutEmpty(content.setting) },
    message: {
      ...withoutEmpty({ ...message, attachment_url: message.attachment_url?.trim() }),
      ...(ext?.trim() ? { ext: parseVerbatim(ext) } : {}),
    },
  }
  return Buffer.from(JSON.stringify(body))
}

function audienceValue(audience: Audience): unknown {
  if (!('values' in audience)) return 'all'
  // the provider takes user ids as JSON numbers only, and they may exceed 2^53
  const values = audience.kind === 'user_id' ? audience.values.map(digitsAsNumber) : audience.values
  return { [audience.kind]: values }
}

function withoutEmpty(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value]],
    ),
  )
}
