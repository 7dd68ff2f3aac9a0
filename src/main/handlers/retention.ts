import { operatorOf, os } from './base.ts'

export const retention = {
  get: os.retention.get.handler(({ context }) => context.services.retention.get()),
  clean: os.retention.clean.handler(async ({ context }) => context.services.retention.clean(await operatorOf(context))),
  cancel: os.retention.cancel.handler(({ context }) => {
    context.services.retention.cancel()
    return {}
  }),
}
