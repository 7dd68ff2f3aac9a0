import { os } from './base.ts'

export const statistics = {
  get: os.statistics.get.handler(({ input, context }) =>
    context.services.statistics.get(input.deliveryId, input.maxAgeSeconds),
  ),
}
