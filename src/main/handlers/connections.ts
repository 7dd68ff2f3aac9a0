import { operatorOf, os } from './base.ts'

export const connections = {
  list: os.connections.list.handler(({ context }) => context.services.connections.list()),
  get: os.connections.get.handler(({ input, context }) => context.services.connections.get(input.id)),
  create: os.connections.create.handler(async ({ input, context }) =>
    context.services.connections.create(input, await operatorOf(context)),
  ),
  update: os.connections.update.handler(async ({ input: { id, ...change }, context }) =>
    context.services.connections.update(id, change, await operatorOf(context)),
  ),
  usage: os.connections.usage.handler(({ input, context }) => context.services.connections.usage(input.id)),
  remove: os.connections.remove.handler(async ({ input, context }) => {
    await context.services.connections.remove(input.id, await operatorOf(context))
    return {}
  }),
  test: os.connections.test.handler(async ({ input, context }) =>
    context.services.connections.test(input.id, await operatorOf(context)),
  ),
}
