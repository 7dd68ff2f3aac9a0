import { operatorOf, os } from './base.ts'

export const deliveries = {
  review: os.deliveries.review.handler(async ({ input, context }) =>
    context.services.review.draft(input.draftId, await operatorOf(context)),
  ),
  submit: os.deliveries.submit.handler(async ({ input, context }) => {
    const by = await operatorOf(context)
    return 'deliveryId' in input
      ? context.services.submit.reviewed(input.deliveryId, input, by)
      : context.services.submitDirectly(input, by)
  }),
  sendTest: os.deliveries.sendTest.handler(async ({ input, context }) =>
    context.services.sendTest(input.id, input.deliveryId, await operatorOf(context)),
  ),
  cancel: os.deliveries.cancel.handler(async ({ input, context }) => ({
    draftId: await context.services.cancel(input.id, await operatorOf(context)),
  })),
  pause: os.deliveries.pause.handler(async ({ input, context }) =>
    context.services.control.pause(input.id, await operatorOf(context)),
  ),
  resume: os.deliveries.resume.handler(async ({ input, context }) =>
    context.services.control.resume(input.id, await operatorOf(context)),
  ),
  stop: os.deliveries.stop.handler(async ({ input, context }) =>
    context.services.control.stop(input.id, await operatorOf(context)),
  ),
  list: os.deliveries.list.handler(({ input, context, signal }) => context.services.record.list(input, signal)),
  get: os.deliveries.get.handler(({ input, context }) => context.services.record.get(input.id)),
  requests: os.deliveries.requests.handler(({ input, context }) => context.services.record.requests(input)),
  request: os.deliveries.request.handler(({ input, context }) => context.services.record.request(input.id)),
  lastAnswer: os.deliveries.lastAnswer.handler(async ({ input, context }) => ({
    last: await context.services.record.lastAnswer(input.connectionId),
  })),
  inspect: os.deliveries.inspect.handler(({ input, context }) => context.services.inspector(input)),
  ids: os.deliveries.ids.handler(({ input, context }) => context.services.record.ids(input.id)),
  notes: os.deliveries.notes.handler(({ input, context }) => context.services.notes.of(input.id)),
  addNote: os.deliveries.addNote.handler(async ({ input, context }) =>
    context.services.notes.add(input.id, input.deliveryId, input.text, await operatorOf(context)),
  ),
  related: os.deliveries.related.handler(({ input, context }) => context.services.related(input.id)),
  askAgain: os.deliveries.askAgain.handler(async ({ input, context }) => {
    await context.services.askAgain.request(input.id, await operatorOf(context))
    return context.services.record.requestView(input.id)
  }),
  resend: os.deliveries.resend.handler(async ({ input, context }) => ({
    draftId: await context.services.resend.resend(input.id, input.outcomes, await operatorOf(context)),
  })),
  correct: os.deliveries.correct.handler(async ({ input, context }) => ({
    draftId: await context.services.resend.correct(input.id, await operatorOf(context)),
  })),
}
