import { os } from './base.ts'

export const audit = {
  list: os.audit.list.handler(({ input, context }) => context.services.audit.list(input)),
  check: os.audit.check.handler(({ context }) => context.services.auditCheck.view()),
  checkNow: os.audit.checkNow.handler(({ context }) => context.services.auditCheck.now()),
}
