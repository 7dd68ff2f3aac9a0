import { toDelivery } from '#main/delivery/views.ts'
import { operatorOf, os } from './base.ts'

export const deliveries = {
  review: os.deliveries.review.handler(async ({ input, context }) =>
    context.services.review(input.draftId, await operatorOf(context)),
  ),
  submit: os.deliveries.submit.handler(async ({ input, context }) => {
    const by = await operatorOf(context)
    return 'deliveryId' in input
      ? context.services.submit.reviewed(input.deliveryId, input.confirmation, by)
      : context.services.submitDirectly(input, by)
  }),
  cancel: os.deliveries.cancel.handler(async ({ input, context }) => ({
    draftId: await context.services.holds.cancel(input.id, await operatorOf(context)),
  })),
  pause: os.deliveries.pause.handler(async ({ input, context }) =>
    toDelivery(await context.services.control.pause(input.id, await operatorOf(context))),
  ),
  resume: os.deliveries.resume.handler(async ({ input, context }) =>
    toDelivery(await context.services.control.resume(input.id, await operatorOf(context))),
  ),
  stop: os.deliveries.stop.handler(async ({ input, context }) =>
    toDelivery(await context.services.control.stop(input.id, await operatorOf(context))),
  ),
  list: os.deliveries.list.handler(({ input, context }) => context.services.record.list(input)),
  get: os.deliveries.get.handler(({ input, context }) => context.services.record.get(input.id)),
  requests: os.deliveries.requests.handler(({ input, context }) => context.services.record.requests(input)),
  request: os.deliveries.request.handler(({ input, context }) => context.services.record.request(input.id)),
}
