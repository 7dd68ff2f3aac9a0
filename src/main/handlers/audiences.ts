import { operatorOf, os } from './base.ts'

export const audiences = {
  list: os.audiences.list.handler(({ context }) => context.services.savedAudiences.list()),
  save: os.audiences.save.handler(async ({ input, context }) =>
    context.services.savedAudiences.save(input, await operatorOf(context)),
  ),
  rename: os.audiences.rename.handler(async ({ input, context }) => {
    await context.services.savedAudiences.rename(input.id, input.name, await operatorOf(context))
    return {}
  }),
  remove: os.audiences.remove.handler(async ({ input, context }) => {
    await context.services.savedAudiences.remove(input.id, await operatorOf(context))
    return {}
  }),
  usage: os.audiences.usage.handler(({ input, context }) => context.services.savedAudiences.usage(input.id)),
  take: os.audiences.take.handler(({ input, context }) => context.services.savedAudiences.take(input.id)),
  lastReach: os.audiences.lastReach.handler(async ({ input, context }) => ({
    last: await context.services.reach.last(input.connectionId, input.audience),
  })),
  countTag: os.audiences.countTag.handler(async ({ input, context }) => ({
    devices: await context.services.reach.ask(input.connectionId, input.tag),
  })),
  inspectFile: os.audiences.inspectFile.handler(({ input, context }) =>
    context.services.audienceFiles.inspect(input.kind, input.file),
  ),
  readFile: os.audiences.readFile.handler(({ input, context, signal }) =>
    context.services.audienceFiles.read(input.file, input.choice, signal),
  ),
}
