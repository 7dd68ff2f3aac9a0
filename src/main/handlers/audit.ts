import { os } from './base.ts'

export const audit = {
  list: os.audit.list.handler(({ input, context }) => context.services.audit.list(input)),
}
