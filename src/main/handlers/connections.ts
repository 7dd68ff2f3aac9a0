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
  duplicate: os.connections.duplicate.handler(async ({ input, context }) =>
    context.services.connectionFiles.duplicate(input.id, input.name, await operatorOf(context)),
  ),
  exportFile: os.connections.exportFile.handler(async ({ input, context }) =>
    context.services.connectionFiles.export(input.ids, input.passphrase, await operatorOf(context)),
  ),
  readFile: os.connections.readFile.handler(({ input, context }) =>
    context.services.connectionFiles.read(input.file, input.passphrase),
  ),
  importFile: os.connections.importFile.handler(async ({ input, context }) =>
    context.services.connectionFiles.import(input, await operatorOf(context)),
  ),
  health: os.connections.health.handler(({ context }) => context.services.connectionHealth()),
  usage: os.connections.usage.handler(({ input, context }) => context.services.connections.usage(input.id)),
  remove: os.connections.remove.handler(async ({ input, context }) => {
    await context.services.connections.remove(input.id, await operatorOf(context))
    return {}
  }),
  test: os.connections.test.handler(async ({ input, context }) =>
    context.services.connections.test(input.id, await operatorOf(context)),
  ),
}
