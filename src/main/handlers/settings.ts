import { os } from './base.ts'

export const settings = {
  get: os.settings.get.handler(({ context }) => context.services.settings.get()),
  update: os.settings.update.handler(({ input, context }) => context.services.settings.update(input)),
}
