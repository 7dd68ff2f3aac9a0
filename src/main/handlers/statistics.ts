import { os } from './base.ts'

export const statistics = {
  get: os.statistics.get.handler(({ input, context }) =>
    context.services.statistics.get(input.deliveryId, input.maxAgeSeconds),
  ),
  curve: os.statistics.curve.handler(({ input, context }) => context.services.figures.curve(input.deliveryId)),
  volume: os.statistics.volume.handler(({ input, context }) => context.services.figures.volume(input.midnights)),
  targets: os.statistics.targets.handler(({ input, context }) =>
    context.services.figures.targets(input.from, input.to),
  ),
  tasks: os.statistics.tasks.handler(({ input, context }) => context.services.tasks(input.connectionId, input.taskIds)),
}
