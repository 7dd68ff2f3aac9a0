import { operatorOf, os } from './base.ts'

export const settings = {
  get: os.settings.get.handler(({ context }) => context.services.settings.get()),
  update: os.settings.update.handler(async ({ input, context }) =>
    context.services.settings.update(input, input.safety || input.words ? await operatorOf(context) : undefined),
  ),
}
