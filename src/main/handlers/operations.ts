import { operatorOf, os } from './base.ts'

export const operations = {
  call: os.operations.call.handler(({ input, context }) =>
    context.services.operations.call(input, () => operatorOf(context)),
  ),
  preview: os.operations.preview.handler(({ input, context }) => context.services.operations.preview(input)),
  cancel: os.operations.cancel.handler(async ({ input, context }) =>
    context.services.operations.cancel(input.id, await operatorOf(context)),
  ),
  progress: os.operations.progress.handler(({ context }) => context.services.operations.progress()),
  changes: os.operations.changes.handler(({ input, context }) => context.services.operations.changes(input)),
  token: os.operations.token.handler(({ input, context }) => context.services.operations.token(input.connectionId)),
  clearToken: os.operations.clearToken.handler(({ input, context }) =>
    context.services.operations.clearToken(input.connectionId),
  ),
}
