import { os } from './base.ts'

export const why = {
  deliveries: os.why.deliveries.handler(({ input, context }) => context.services.why.deliveries(input.id, input.days)),
  verdict: os.why.verdict.handler(({ input, context }) => context.services.why.verdict(input.id, input.deliveryId)),
}
