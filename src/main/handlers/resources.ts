import { os } from './base.ts'

export const resources = {
  list: os.resources.list.handler(({ input, context }) => context.services.resources.list(input)),
  find: os.resources.find.handler(({ input, context }) => context.services.resources.find(input)),
}
