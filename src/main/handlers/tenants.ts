import { operatorOf, os } from './base.ts'

export const tenants = {
  list: os.tenants.list.handler(({ input, context }) => context.services.tenants.list(input.connectionId)),
  get: os.tenants.get.handler(({ input, context }) => context.services.tenants.get(input.id)),
  soon: os.tenants.soon.handler(({ context }) => context.services.tenants.soon()),
  add: os.tenants.add.handler(async ({ input, context }) =>
    context.services.tenants.add(input, await operatorOf(context)),
  ),
  refresh: os.tenants.refresh.handler(({ input, context }) => context.services.tenants.ask(input.id)),
  complete: os.tenants.complete.handler(async ({ input, context }) =>
    context.services.tenants.complete(input.id, input.tenantId, await operatorOf(context)),
  ),
  annotate: os.tenants.annotate.handler(async ({ input, context }) =>
    context.services.tenants.annotate(input, await operatorOf(context)),
  ),
  remove: os.tenants.remove.handler(async ({ input, context }) =>
    context.services.tenants.remove(input.id, await operatorOf(context)),
  ),
  export: os.tenants.export.handler(({ input, context }) => context.services.tenants.export(input.connectionId)),
  import: os.tenants.import.handler(async ({ input, context }) =>
    context.services.tenants.import(input.connectionId, input.file, await operatorOf(context)),
  ),
}
