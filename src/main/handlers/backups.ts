import { operatorOf, os } from './base.ts'

export const backups = {
  list: os.backups.list.handler(({ context }) => context.services.backups.list()),
  create: os.backups.create.handler(async ({ context }) => context.services.backups.create(await operatorOf(context))),
  cancel: os.backups.cancel.handler(({ context }) => {
    context.services.backups.cancel()
    return {}
  }),
  check: os.backups.check.handler(async ({ input, context }) => {
    await context.services.backups.check(input.name)
    return {}
  }),
  restore: os.backups.restore.handler(async ({ input, context }) => {
    await context.services.backups.restore(input.name, await operatorOf(context))
    return {}
  }),
}
