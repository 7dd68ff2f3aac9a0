import { operatorOf, os } from './base.ts'

export const resources = {
  list: os.resources.list.handler(({ input, context }) => context.services.resources.list(input)),
  find: os.resources.find.handler(({ input, context }) => context.services.resources.find(input)),
  look: os.resources.look.handler(({ input, context }) => context.services.resources.look(input)),
  add: os.resources.add.handler(async ({ input, context }) =>
    context.services.resources.add(input, await operatorOf(context)),
  ),
  remove: os.resources.remove.handler(async ({ input, context }) =>
    context.services.resources.remove(input, await operatorOf(context)),
  ),
  uses: os.resources.uses.handler(({ input, context }) => context.services.resources.uses(input)),
}
