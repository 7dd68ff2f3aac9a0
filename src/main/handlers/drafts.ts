import { operatorOf, os } from './base.ts'

export const drafts = {
  list: os.drafts.list.handler(({ context }) => context.services.drafts.list()),
  get: os.drafts.get.handler(({ input, context }) => context.services.drafts.get(input.id)),
  save: os.drafts.save.handler(async ({ input, context }) =>
    context.services.drafts.save(input, await operatorOf(context)),
  ),
  duplicate: os.drafts.duplicate.handler(async ({ input, context }) => ({
    draftId: await context.services.drafts.duplicate(input.id, await operatorOf(context)),
  })),
  remove: os.drafts.remove.handler(async ({ input, context }) => {
    await context.services.drafts.remove(input.id)
    return {}
  }),
}
