import { os } from './base.ts'

export const attachments = {
  check: os.attachments.check.handler(({ input, context, signal }) =>
    context.services.attachments.check(input.connectionId, input.url, signal),
  ),
}
