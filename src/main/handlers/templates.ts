import { operatorOf, os } from './base.ts'

export const templates = {
  list: os.templates.list.handler(({ context }) => context.services.templates.list()),
  get: os.templates.get.handler(({ input, context }) => context.services.templates.get(input.id)),
  save: os.templates.save.handler(async ({ input, context }) =>
    context.services.templates.save(input, await operatorOf(context)),
  ),
  rename: os.templates.rename.handler(async ({ input, context }) => {
    await context.services.templates.rename(input.id, input.name, await operatorOf(context))
    return {}
  }),
  duplicate: os.templates.duplicate.handler(async ({ input, context }) =>
    context.services.templates.duplicate(input.id, await operatorOf(context)),
  ),
  remove: os.templates.remove.handler(async ({ input, context }) => {
    await context.services.templates.remove(input.id, await operatorOf(context))
    return {}
  }),
  use: os.templates.use.handler(async ({ input, context }) =>
    context.services.templates.use(input, await operatorOf(context)),
  ),
  exportFile: os.templates.exportFile.handler(({ input, context }) => context.services.templateFiles.export(input.ids)),
  importFile: os.templates.importFile.handler(async ({ input, context }) =>
    context.services.templateFiles.import(input.file, await operatorOf(context)),
  ),
}
