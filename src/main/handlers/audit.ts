import { os } from './base.ts'

export const audit = {
  list: os.audit.list.handler(({ input, context }) => context.services.audit.list(input)),
  export: os.audit.export.handler(({ context }) => context.services.audit.export()),
}
